package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.forge.model.AccessToken;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What hangs on the version of the server is chosen by what it can do. */
class ServerLinesTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void agent_isHiredRotatedAndFired_onEachLine(ForgejoLine line) {
        try (EmbeddedForge embedded = StaffStage.forge(line).start();
                Forge admin = StaffStage.client(embedded.url().toString()).build()) {
            StaffStage stage = StaffStage.in(root, admin);
            stage.staffing().hire(OnAForge.LOCAL).apply();
            AccessToken token = stage.tokens("local-dev-2-bot").get(0);
            assertThat(token.scopes().contains("read:user"))
                    .as("a token of some repositories may not ask who it is")
                    .isEqualTo(line == ForgejoLine.V11);
            assertThat(token.repositories().isEmpty()).isEqualTo(line == ForgejoLine.V11);
            assertThat(stage.staffing().hire(OnAForge.LOCAL).isUnchanged()).isTrue();
            stage.staffing().rotate("local-dev-2").apply();
            assertThat(stage.works("FORGE_TOKEN_LOCAL_DEV_2_BOT")).isTrue();
            stage.staffing().fireWithAccount("local-dev-2").apply();
            assertThat(admin.users().find("local-dev-2-bot")).isEmpty();
        }
    }

    @Test
    void newestLine_letsAnAdministratorsTokenDo() {
        try (EmbeddedForge embedded = StaffStage.forge(ForgejoLine.V16).start();
                Forge admin = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            StaffStage stage = StaffStage.in(root, admin);
            stage.staffing().hire(OnAForge.LOCAL).apply();
            assertThat(stage.works("FORGE_TOKEN_LOCAL_DEV_2_BOT")).isTrue();
        }
    }
}
