package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Created;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.Hooks;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.Hook;
import ai.disinto.forge.model.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Hooks} of a repository. They lead to a port where nobody listens. */
abstract class HooksContract extends RoleContract {
    private static final String NOWHERE = "http://127.0.0.1:9/";

    private Hooks hooks() {
        return repository().hooks();
    }

    @Test
    void create_isActive_andHasWhatWasGiven() {
        Hook made = hooks().create(HookSettings.to(NOWHERE + "made")
                .events(List.of("push", "issues_only"))
                .branchFilter("main")
                .secret(Secret.of("c4nary")));
        assertThat(made.isActive()).isTrue();
        assertThat(made.url()).isEqualTo(NOWHERE + "made");
        assertThat(made.type()).isEqualTo("forgejo");
        assertThat(made.contentType()).isEqualTo("json");
        assertThat(made.branchFilter()).isEqualTo("main");
        assertThat(made.events()).contains("push", "issues");
        assertThat(hooks().find(made.id())).contains(made);
    }

    @Test
    void create_forTheWholeFamilyOfAnEvent_subscribesToEach() {
        Hook made = hooks().create(HookSettings.to(NOWHERE + "family").events(List.of("issues")));
        assertThat(made.events()).contains("issues", "issue_label", "issue_comment");
    }

    @Test
    void create_switchedOff_isNotActive() {
        assertThat(hooks().create(HookSettings.to(NOWHERE + "off").active(false))
                        .isActive())
                .isFalse();
    }

    @Test
    void create_ofAnUnknownType_isInvalid() {
        refused(
                InvalidRequestException.class,
                () -> hooks().create(HookSettings.to(NOWHERE + "x").type("wild")));
    }

    @Test
    void create_withAnAddressThatIsNone_isInvalid_whereThatIsChecked() {
        HookSettings nonsense = HookSettings.to("not a url");
        if (capabilities().checksHookAddresses()) {
            refused(InvalidRequestException.class, () -> hooks().create(nonsense));
        } else {
            assertThat(hooks().create(nonsense).url()).isEqualTo("not a url");
        }
    }

    @Test
    void create_byAWriter_isForbidden() {
        var writer = repository(collaborator(Permission.WRITE)).hooks();
        refused(ForbiddenException.class, () -> writer.create(HookSettings.to(NOWHERE + "theirs")));
        refused(ForbiddenException.class, () -> writer.list().list());
    }

    @Test
    void createOnce_findsTheOneOfTheSameAddress() {
        Created<Hook> first = hooks().createOnce(HookSettings.to(NOWHERE + "once"));
        Created<Hook> again = hooks().createOnce(HookSettings.to(NOWHERE + "once"));
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.value().id()).isEqualTo(first.value().id());
        hooks().create(HookSettings.to(NOWHERE + "once"));
        assertThat(hooks().createOnce(HookSettings.to(NOWHERE + "once")).twins())
                .hasSize(1);
    }

    @Test
    void edit_changesWhatIsSet_andOfNoneIsNotFound() {
        Hook made = hooks().create(HookSettings.to(NOWHERE + "edited").events(List.of("push")));
        Hook now = hooks().edit(
                        made.id(),
                        HookSettings.to(NOWHERE + "moved").active(false).events(List.of("create")));
        assertThat(now.url()).isEqualTo(NOWHERE + "moved");
        assertThat(now.isActive()).isFalse();
        assertThat(now.events()).containsExactly("create");
        refused(NotFoundException.class, () -> hooks().edit(99_999_999, HookSettings.to(NOWHERE)));
    }

    @Test
    void test_delivers_andOfNoneIsNotFound() {
        Hook made = hooks().create(HookSettings.to(NOWHERE + "tested").events(List.of("push")));
        hooks().test(made.id());
        assertThat(hooks().find(made.id())).isPresent();
        refused(NotFoundException.class, () -> hooks().test(99_999_999));
    }

    @Test
    void delete_endsIt_andOfNoneIsNotFound() {
        Hook made = hooks().create(HookSettings.to(NOWHERE + "deleted"));
        hooks().delete(made.id());
        assertThat(hooks().find(made.id())).isEmpty();
        assertThat(hooks().list().stream().map(Hook::id)).doesNotContain(made.id());
        refused(NotFoundException.class, () -> hooks().delete(made.id()));
    }
}
