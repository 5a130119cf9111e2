package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.UserEdit;
import ai.disinto.forge.Users;
import ai.disinto.forge.model.User;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** {@link Users} and the ways to say who is asking. */
abstract class UsersContract extends RoleContract {
    private static final String CANARY = "c4naryc4naryc4naryc4naryc4naryc4naryc4na";

    private Users users() {
        return owner().forge().users();
    }

    @Test
    void current_isWhoeverTheCredentialsAreOf() {
        String login = owner().login();
        assertThat(users().current().login()).isEqualTo(login);
        assertThat(owner().byPassword().users().current().login()).isEqualTo(login);
        assertThat(owner().forge().repository(login + "/any").users().current().login())
                .isEqualTo(login);
        Secret token = owner().byPassword()
                .users()
                .tokens(login)
                .create(NewToken.named("bearer").scopes(List.of("read:user")))
                .secret()
                .orElseThrow();
        assertThat(owner().forge()
                        .as(Credentials.bearer(token))
                        .users()
                        .current()
                        .login())
                .isEqualTo(login);
    }

    @Test
    void current_ofNobody_isUnauthorized() {
        Forge nobody = owner().forge().as(Credentials.anonymous());
        refused(UnauthorizedException.class, () -> nobody.users().current());
    }

    @Test
    void unknownToken_isUnauthorized_andNotShown_thoughTheServerMayRepeatIt() {
        Forge stranger = owner().forge().as(Secret.of(CANARY));
        Assertions.assertThatThrownBy(() -> stranger.users().current())
                .isInstanceOf(UnauthorizedException.class)
                .satisfies(e -> assertThat(((ForgeException) e).serverMessage()).doesNotContain(CANARY))
                .hasMessageNotContaining(CANARY);
    }

    @Test
    void wrongPassword_isUnauthorized_andNotShown_thoughTheServerMayRepeatIt() {
        Forge stranger = owner().forge().as(Credentials.basic(owner().login(), Secret.of(CANARY)));
        Assertions.assertThatThrownBy(() -> stranger.users().current())
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageNotContaining(CANARY);
    }

    @Test
    void changingCredentials_areAskedForOnceMore_whenTheServerDoesNotKnowThem() {
        AtomicInteger asked = new AtomicInteger();
        Credentials changing = Credentials.changing(() -> asked.incrementAndGet() == 1
                ? Credentials.token(Secret.of(CANARY))
                : Credentials.basic(owner().login(), owner().password()));
        assertThat(owner().forge().as(changing).users().current().login()).isEqualTo(owner().login());
        assertThat(asked).hasValue(2);
    }

    @Test
    void sudo_isForAdministrators_andOfExistingAccounts() {
        assertThat(stage().admin().sudo(owner().login()).users().current().login())
                .isEqualTo(owner().login());
        refused(
                ForbiddenException.class,
                () -> owner().forge().sudo(stranger().login()).users().current());
        refused(
                NotFoundException.class,
                () -> stage().admin().sudo("nobody-is-called-so").users().current());
    }

    @Test
    void find_ofNone_isEmpty() {
        assertThat(users().find("nobody-is-called-so")).isEmpty();
        assertThat(users().find(stranger().login()).orElseThrow().login())
                .isEqualTo(stranger().login());
    }

    @Test
    void find_showsWhoAdministers_toAdministratorsAndOneselfOnly() {
        String login = person("second-admin").login();
        stage().admin().administration().editUser(login, UserEdit.nothing().admin(true));
        assertThat(users().find(login).orElseThrow().isAdmin()).isFalse();
        assertThat(stage().admin().users().find(login).orElseThrow().isAdmin()).isTrue();
        assertThat(person("second-admin").forge().users().current().isAdmin()).isTrue();
    }

    @Test
    void search_findsAPartOfTheLogin() {
        assertThat(users().search(owner().login()).stream().map(User::login)).containsExactly(owner().login());
        assertThat(users().search("nobody-is-called-so").list()).isEmpty();
    }
}
