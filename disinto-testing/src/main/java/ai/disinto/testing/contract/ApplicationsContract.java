package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Created;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.OAuth2Applications;
import ai.disinto.forge.model.OAuth2Application;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link OAuth2Applications}. */
abstract class ApplicationsContract extends RoleContract {
    private static final List<String> URIS = List.of("http://127.0.0.1/authorize");

    private OAuth2Applications applications() {
        return owner().forge().oauth2Applications();
    }

    @Test
    void create_showsTheSecretOnce() {
        OAuth2Application made = applications().create("made", URIS);
        assertThat(made.clientSecret()).isPresent();
        assertThat(made.isConfidential()).isTrue();
        OAuth2Application seen = applications().find(made.id()).orElseThrow();
        assertThat(seen.clientId()).isEqualTo(made.clientId());
        assertThat(seen.clientSecret()).isEmpty();
        assertThat(seen.redirectUris()).isEqualTo(URIS);
        assertThat(applications().list().stream().map(OAuth2Application::id)).contains(made.id());
    }

    @Test
    void create_ofOneName_makesTwins_andCreateOnceFindsTheFirst() {
        OAuth2Application first = applications().create("twin", URIS);
        applications().create("twin", URIS);
        Created<OAuth2Application> found = applications().createOnce("twin", URIS);
        assertThat(found.isNew()).isFalse();
        assertThat(found.value().id()).isEqualTo(first.id());
        assertThat(found.twins()).hasSize(1);
    }

    @Test
    void createOnce_keepsTheSecretOfTheOneThatIsThere() {
        assertThat(applications().createOnce("once", URIS).value().clientSecret())
                .isPresent();
        assertThat(applications().createOnce("once", URIS).value().clientSecret())
                .isEmpty();
    }

    @Test
    void edit_makesANewSecret_andOfNoneIsNotFound() {
        OAuth2Application made = applications().create("edited", URIS);
        OAuth2Application now = applications().edit(made.id(), "renamed", List.of("http://127.0.0.1/two"));
        assertThat(now.name()).isEqualTo("renamed");
        assertThat(now.clientId()).isEqualTo(made.clientId());
        assertThat(now.clientSecret()).isPresent().isNotEqualTo(made.clientSecret());
        refused(NotFoundException.class, () -> applications().edit(99_999_999, "x", URIS));
    }

    @Test
    void find_ofSomebodyElse_isEmpty() {
        long id = applications().create("mine", URIS).id();
        assertThat(stranger().forge().oauth2Applications().find(id)).isEmpty();
    }

    @Test
    void delete_endsIt_andOfNoneIsNotFound() {
        long id = applications().create("deleted", URIS).id();
        applications().delete(id);
        assertThat(applications().find(id)).isEmpty();
        refused(NotFoundException.class, () -> applications().delete(id));
    }
}
