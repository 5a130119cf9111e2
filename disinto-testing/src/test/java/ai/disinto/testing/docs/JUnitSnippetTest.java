package ai.disinto.testing.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.junit.EmbeddedForgeExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JUnitSnippetTest {
    // region registered
    @RegisterExtension
    final EmbeddedForgeExtension extension = EmbeddedForgeExtension.of(
            () -> EmbeddedForge.builder().line(ForgejoLine.V11).admin("hq", "a password"));

    @Test
    void administrator_isTheOneOfTheBuilder(Forge admin) {
        assertThat(admin.users().current().login()).isEqualTo("hq");
    }
    // endregion
}
