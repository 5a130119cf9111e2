package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.DeployKeys;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.model.DeployKey;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.internal.stage.SshKeys;
import org.junit.jupiter.api.Test;

/** {@link DeployKeys}. */
abstract class DeployKeysContract extends RoleContract {
    private DeployKeys keys() {
        return repository().deployKeys();
    }

    @Test
    void create_hasWhatWasGiven() {
        String key = SshKeys.publicKey();
        DeployKey made = keys().create("made", key, true);
        assertThat(made.title()).isEqualTo("made");
        assertThat(made.key()).startsWith(key);
        assertThat(made.fingerprint()).startsWith("SHA256:");
        assertThat(made.isReadOnly()).isTrue();
        assertThat(keys().list().stream().map(DeployKey::id)).contains(made.id());
        assertThat(keys().find(made.id()).orElseThrow().title()).isEqualTo("made");
    }

    @Test
    void create_thatMayPush_isNotReadOnly() {
        assertThat(keys().create("pushing", SshKeys.publicKey(), false).isReadOnly())
                .isFalse();
    }

    @Test
    void create_ofAKeyThatIsThere_orThatIsNone_isInvalid() {
        String key = SshKeys.publicKey();
        keys().create("twice", key, true);
        refused(InvalidRequestException.class, () -> keys().create("twice again", key, true));
        refused(InvalidRequestException.class, () -> keys().create("nonsense", "ssh-ed25519 nonsense", true));
    }

    @Test
    void create_byAWriter_isForbidden() {
        var writer = repository(collaborator(Permission.WRITE)).deployKeys();
        refused(ForbiddenException.class, () -> writer.create("theirs", SshKeys.publicKey(), true));
    }

    @Test
    void delete_endsIt() {
        DeployKey made = keys().create("deleted", SshKeys.publicKey(), true);
        keys().delete(made.id());
        assertThat(keys().find(made.id())).isEmpty();
        assertThat(keys().list().stream().map(DeployKey::id)).doesNotContain(made.id());
    }
}
