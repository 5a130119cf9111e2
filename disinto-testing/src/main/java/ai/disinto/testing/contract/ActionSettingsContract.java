package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.ActionSettings;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.ActionVariable;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.StoredSecret;
import org.junit.jupiter.api.Test;

/** {@link ActionSettings} of a repository. */
abstract class ActionSettingsContract extends RoleContract {
    private ActionSettings actions() {
        return repository().actions();
    }

    @Test
    void putSecret_storesIt_andMayBeRepeated() {
        actions().putSecret("TOKEN", Secret.of("v1"));
        actions().putSecret("TOKEN", Secret.of("v2"));
        assertThat(actions().secrets().stream().map(StoredSecret::name)).containsOnlyOnce("TOKEN");
    }

    @Test
    void putSecret_ofAReservedName_isInvalid_onNewerServers() {
        if (atLeast(15)) {
            refused(InvalidRequestException.class, () -> actions().putSecret("FORGEJO_X", Secret.of("v")));
        } else {
            actions().putSecret("FORGEJO_X", Secret.of("v"));
            assertThat(actions().secrets().stream().map(StoredSecret::name)).contains("FORGEJO_X");
        }
    }

    @Test
    void putSecret_byAReader_isForbidden() {
        var reader = repository(collaborator(Permission.READ)).actions();
        refused(ForbiddenException.class, () -> reader.putSecret("THEIRS", Secret.of("v")));
        refused(ForbiddenException.class, () -> reader.variables().list());
    }

    @Test
    void deleteSecret_endsIt_andOfNoneIsNotFound() {
        actions().putSecret("DELETED", Secret.of("v"));
        actions().deleteSecret("DELETED");
        assertThat(actions().secrets().stream().map(StoredSecret::name)).doesNotContain("DELETED");
        refused(NotFoundException.class, () -> actions().deleteSecret("DELETED"));
    }

    @Test
    void putVariable_makesItOrChangesIt() {
        actions().putVariable("COLOUR", "red");
        assertThat(actions().findVariable("COLOUR").orElseThrow().value()).isEqualTo("red");
        actions().putVariable("COLOUR", "blue");
        assertThat(actions().findVariable("COLOUR").orElseThrow().value()).isEqualTo("blue");
    }

    @Test
    void variables_comeWithTheirValues_whereTheServerListsThem() {
        actions().putVariable("LISTED", "value");
        ActionVariable listed = actions().variables().stream()
                .filter(each -> each.name().equals("LISTED"))
                .findFirst()
                .orElseThrow();
        assertThat(listed.value()).isEqualTo(capabilities().listsVariableValues() ? "value" : "");
    }

    @Test
    void deleteVariable_endsIt_andOfNoneIsNotFound() {
        actions().putVariable("DELETED", "x");
        actions().deleteVariable("DELETED");
        assertThat(actions().findVariable("DELETED")).isEmpty();
        refused(NotFoundException.class, () -> actions().deleteVariable("DELETED"));
    }
}
