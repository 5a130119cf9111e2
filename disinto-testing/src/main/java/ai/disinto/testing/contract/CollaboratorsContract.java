package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Collaborators;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Collaborators}. */
abstract class CollaboratorsContract extends RoleContract {
    private Collaborators collaborators() {
        return repository().collaborators();
    }

    @Test
    void put_givesAPermission_insteadOfTheOneBefore() {
        String login = person("promoted").login();
        for (Permission permission : List.of(Permission.READ, Permission.WRITE, Permission.ADMIN)) {
            collaborators().put(login, permission);
            assertThat(collaborators().permission(login)).isEqualTo(permission);
        }
        assertThat(collaborators().contains(login)).isTrue();
        assertThat(collaborators().list().stream().map(User::login)).contains(login);
    }

    @Test
    void put_ofAnUnknownAccount_isInvalid() {
        refused(InvalidRequestException.class, () -> collaborators().put("nobody-is-called-so", Permission.READ));
    }

    @Test
    void put_byAWriter_isForbidden() {
        var writer = repository(collaborator(Permission.WRITE)).collaborators();
        refused(ForbiddenException.class, () -> writer.put(stranger().login(), Permission.READ));
    }

    @Test
    void contains_nobodyElse() {
        assertThat(collaborators().contains(stranger().login())).isFalse();
    }

    @Test
    void permission_ofTheOwnerAStrangerAndNobody() {
        assertThat(collaborators().permission(owner().login())).isEqualTo(Permission.OWNER);
        assertThat(collaborators().permission(stranger().login())).isEqualTo(Permission.READ);
        refused(NotFoundException.class, () -> collaborators().permission("nobody-is-called-so"));
    }

    @Test
    void remove_takesItAway_andMayBeRepeated() {
        String login = person("removed").login();
        collaborators().put(login, Permission.WRITE);
        collaborators().remove(login);
        collaborators().remove(login);
        assertThat(collaborators().contains(login)).isFalse();
    }

    @Test
    void assignable_areTheOwnerAndThoseWhoMayWrite() {
        String writer = collaborator(Permission.WRITE).login();
        assertThat(collaborators().assignable().stream().map(User::login))
                .contains(owner().login(), writer)
                .doesNotContain(stranger().login());
    }
}
