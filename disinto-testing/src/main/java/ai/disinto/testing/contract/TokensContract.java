package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.Tokens;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.model.AccessToken;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** {@link Tokens}. */
abstract class TokensContract extends RoleContract {
    private Tokens tokens() {
        return owner().byPassword().users().tokens(owner().login());
    }

    private static NewToken named(String name) {
        return NewToken.named(name).scopes(List.of("read:user", "read:repository"));
    }

    private Forge with(AccessToken token) {
        return owner().forge().as(token.secret().orElseThrow());
    }

    @Test
    void create_showsTheSecretOnce() {
        AccessToken made = tokens().create(named("made"));
        assertThat(made.secret()).isPresent();
        assertThat(made.scopes()).containsExactlyInAnyOrder("read:user", "read:repository");
        assertThat(with(made).users().current().login()).isEqualTo(owner().login());
        AccessToken listed = tokens().list().stream()
                .filter(each -> each.id() == made.id())
                .findFirst()
                .orElseThrow();
        assertThat(listed.secret()).isEmpty();
        assertThat(listed.lastEight()).isEqualTo(made.lastEight());
    }

    @Test
    void create_withATakenName_noScopeOrAWrongOne_isInvalid() {
        tokens().create(named("taken"));
        refused(InvalidRequestException.class, () -> tokens().create(named("taken")));
        refused(InvalidRequestException.class, () -> tokens().create(NewToken.named("scopeless")));
        refused(
                InvalidRequestException.class,
                () -> tokens().create(NewToken.named("x").scopes(List.of("fly"))));
    }

    @Test
    void create_withATokenInsteadOfThePassword_isUnauthorized() {
        Tokens byToken = owner().forge().users().tokens(owner().login());
        refused(UnauthorizedException.class, () -> byToken.create(named("by-token")));
    }

    @Test
    void list_ofSomebodyElse_isForbidden() {
        Tokens others = stranger().byPassword().users().tokens(owner().login());
        refused(ForbiddenException.class, () -> others.list().list());
    }

    @Test
    void tokenWithoutAScope_isForbidden_andTheServerNamesTheScope() {
        ForgeRepository repository =
                with(tokens().create(named("narrow"))).repository(repository().slug());
        assertThat(repository.find()).isPresent();
        Assertions.assertThatThrownBy(() -> repository.issues().create(NewIssue.titled("x")))
                .isInstanceOf(ForbiddenException.class)
                .satisfies(e -> assertThat(((ForgeException) e).serverMessage()).contains("write:issue"));
    }

    @Test
    void tokenOfSomeRepositories_reachesThoseOnly_whereThatIsKnown() {
        Assumptions.assumeTrue(capabilities().restrictsTokens(), "tokens cannot be restricted here");
        AccessToken made = tokens().create(NewToken.named("restricted")
                .scopes(List.of("read:repository"))
                .repositories(List.of(repository().slug())));
        assertThat(made.repositories()).containsExactly(repository().slug());
        ForgeRepository hidden =
                newRepository(NewRepository.named(stage().name("hidden")).isPrivate(true));
        assertThat(with(made).repository(repository().slug()).find()).isPresent();
        assertThat(with(made).repository(hidden.slug()).find()).isEmpty();
    }

    @Test
    void tokenOfSomeRepositories_mayNotAskWhoItIs_whereThatIsKnown() {
        Assumptions.assumeTrue(capabilities().restrictsTokens(), "tokens cannot be restricted here");
        refused(
                InvalidRequestException.class,
                () -> tokens().create(NewToken.named("restricted-user")
                        .scopes(List.of("write:repository", "read:user"))
                        .repositories(List.of(repository().slug()))));
    }

    @Test
    void replace_endsTheOneOfTheSameName() {
        Secret before = tokens().create(named("replaced")).secret().orElseThrow();
        AccessToken after = tokens().replace(named("replaced"));
        assertThat(with(after).users().current().login()).isEqualTo(owner().login());
        refused(
                UnauthorizedException.class,
                () -> owner().forge().as(before).users().current());
        assertThat(tokens().replace(named("new-anyway")).secret()).isPresent();
    }

    @Test
    void delete_endsIt_andOfNoneIsNotFound() {
        AccessToken made = tokens().create(named("deleted"));
        tokens().delete(made.id());
        refused(UnauthorizedException.class, () -> with(made).users().current());
        refused(NotFoundException.class, () -> tokens().delete(made.id()));
    }

    @Test
    void tokensForOthers_areMadeByAdministrators_whereThatIsKnown() {
        Tokens others = stage().admin().administration().tokens(owner().login());
        if (capabilities().makesTokensForOthers()) {
            AccessToken made = others.create(named("by-admin"));
            assertThat(with(made).users().current().login()).isEqualTo(owner().login());
            assertThat(others.list().stream().map(AccessToken::name)).contains("by-admin");
            others.delete(made.id());
        } else {
            refused(NotFoundException.class, () -> others.create(named("by-admin")));
        }
    }
}
