package ai.disinto.vault.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the doctor relies on holds for every version of the server. */
class DoctorLinesTest {
    @TempDir
    private Path formulas;

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void plan_heals_andTheStateBranchBeginsBehindItsRule(ForgejoLine line) {
        try (EmbeddedForge embedded = EmbeddedForge.builder().line(line).calm().start();
                Forge admin = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            Ward ward = Ward.open(embedded, admin, formulas);
            RemedyReport report = ward.doctor().build().plan().apply();
            assertThat(report.after().isHealthy()).as(report.explain()).isTrue();
            ForgeRepository agent = ward.ops("agent");
            assertThat(agent.branches().get("vault-state").mayPush()).isFalse();
            assertThat(ward.ops("vault-bot").branches().get("vault-state").mayPush())
                    .isTrue();
        }
    }
}
