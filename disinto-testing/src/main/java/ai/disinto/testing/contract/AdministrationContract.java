package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Administration;
import ai.disinto.forge.Created;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.Hooks;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.NewUser;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.UserEdit;
import ai.disinto.forge.model.Hook;
import ai.disinto.forge.model.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Administration}. */
abstract class AdministrationContract extends RoleContract {
    private static final Secret PASSWORD = Secret.of("Long.enough-9");

    private Administration administration() {
        return stage().admin().administration();
    }

    private NewUser user(String what) {
        String login = stage().account(stage().name(what));
        return NewUser.named(login, login + "@example.org", PASSWORD);
    }

    @Test
    void isAllowed_forAdministratorsOnly() {
        assertThat(administration().isAllowed()).isTrue();
        assertThat(owner().forge().administration().isAllowed()).isFalse();
    }

    @Test
    void createUser_canSignIn_andIsNoAdministrator() {
        NewUser wanted = user("made").fullName("Made Up");
        User made = administration().createUser(wanted);
        assertThat(made.fullName()).isEqualTo("Made Up");
        assertThat(made.isAdmin()).isFalse();
        User self = stage().admin()
                .as(Credentials.basic(wanted.login(), PASSWORD))
                .users()
                .current();
        assertThat(self.login()).isEqualTo(wanted.login());
    }

    @Test
    void createUser_whoMustChangeThePassword_mayDoNothingElse() {
        NewUser wanted = user("new").mustChangePassword(true);
        administration().createUser(wanted);
        Forge theirs = stage().admin().as(Credentials.basic(wanted.login(), PASSWORD));
        refused(ForbiddenException.class, () -> theirs.users().current());
        administration().editUser(wanted.login(), UserEdit.nothing().mustChangePassword(false));
        assertThat(theirs.users().current().login()).isEqualTo(wanted.login());
    }

    @Test
    void editUser_thatMayNotSignIn_endsWhatItsTokensMayDo() {
        NewUser wanted = user("shut");
        administration().createUser(wanted);
        Forge byPassword = stage().admin().as(Credentials.basic(wanted.login(), PASSWORD));
        Secret token = byPassword
                .users()
                .tokens(wanted.login())
                .create(NewToken.named("t").scopes(List.of("all")))
                .secret()
                .orElseThrow();
        administration().editUser(wanted.login(), UserEdit.nothing().loginProhibited(true));
        Forge byToken = stage().admin().as(Credentials.token(token));
        refused(ForbiddenException.class, () -> byToken.users().current());
    }

    @Test
    void createUser_thatExistsOrIsReservedOrBad_isInvalid() {
        NewUser twice = user("twice");
        administration().createUser(twice);
        refused(InvalidRequestException.class, () -> administration().createUser(twice));
        for (String login : List.of("admin", "no spaces")) {
            NewUser bad = NewUser.named(login, stage().name("x") + "@example.org", PASSWORD);
            refused(InvalidRequestException.class, () -> administration().createUser(bad));
        }
        NewUser short1 = NewUser.named(stage().name("short"), stage().name("x") + "@example.org", Secret.of("x"));
        refused(InvalidRequestException.class, () -> administration().createUser(short1));
        NewUser noMail = NewUser.named(stage().name("nomail"), "nomail", PASSWORD);
        refused(InvalidRequestException.class, () -> administration().createUser(noMail));
    }

    @Test
    void createUser_byAnybodyElse_isForbidden() {
        refused(ForbiddenException.class, () -> owner().forge().administration().createUser(user("theirs")));
    }

    @Test
    void createUserOnce_findsTheOneThatIsThere() {
        NewUser once = user("once");
        assertThat(administration().createUserOnce(once).isNew()).isTrue();
        Created<User> again = administration().createUserOnce(once);
        assertThat(again.isNew()).isFalse();
        assertThat(again.value().login()).isEqualTo(once.login());
    }

    @Test
    void users_hasAllOfThem() {
        String login = owner().login();
        assertThat(administration().users().stream().map(User::login)).contains(login);
        refused(
                ForbiddenException.class,
                () -> owner().forge().administration().users().list());
    }

    @Test
    void editUser_changesWhatIsSet_andOfNoneIsNotFound() {
        NewUser wanted = user("edited");
        administration().createUser(wanted);
        Secret password = Secret.of("Another.one-9");
        User now = administration()
                .editUser(
                        wanted.login(),
                        UserEdit.nothing().fullName("New").admin(true).password(password));
        assertThat(now.fullName()).isEqualTo("New");
        assertThat(now.isAdmin()).isTrue();
        assertThat(stage().admin()
                        .as(Credentials.basic(wanted.login(), password))
                        .users()
                        .current()
                        .login())
                .isEqualTo(wanted.login());
        refused(NotFoundException.class, () -> administration().editUser("nobody-is-called-so", UserEdit.nothing()));
    }

    @Test
    void deleteUser_thatOwnsSomething_isInvalid_andThenNot() {
        NewUser wanted = user("deleted");
        administration().createUser(wanted);
        var repository = stage().admin().repositories().createFor(wanted.login(), NewRepository.named("r"));
        refused(InvalidRequestException.class, () -> administration().deleteUser(wanted.login()));
        stage().admin().repository(repository.slug()).delete();
        administration().deleteUser(wanted.login());
        assertThat(stage().admin().users().find(wanted.login())).isEmpty();
        refused(NotFoundException.class, () -> administration().deleteUser(wanted.login()));
    }

    @Test
    void hooks_areForAllRepositories() {
        Hooks hooks = administration().hooks();
        String address = "http://127.0.0.1:9/" + stage().name("hook");
        Hook made =
                hooks.create(HookSettings.to(address).events(List.of("push")).active(false));
        try {
            assertThat(hooks.list().stream().map(Hook::url)).contains(address);
            assertThat(hooks.find(made.id()).orElseThrow().isActive()).isFalse();
        } finally {
            hooks.delete(made.id());
        }
        assertThat(hooks.find(made.id())).isEmpty();
        refused(
                ForbiddenException.class,
                () -> owner().forge().administration().hooks().list().list());
    }
}
