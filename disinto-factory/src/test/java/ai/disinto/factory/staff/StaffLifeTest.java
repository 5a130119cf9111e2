package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewToken;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole life of an agent, on a running forge if {@code disinto.contract.url} and {@code disinto.contract.admin} (name
 * and password with a colon between) name one, else on an embedded one.
 */
class StaffLifeTest {
    private static final String URL = System.getProperty("disinto.contract.url", "");

    @TempDir
    Path root;

    @Test
    void agent_isHiredResumedRotatedAndFired() {
        if (!URL.isEmpty()) {
            String[] administrator =
                    System.getProperty("disinto.contract.admin", "").split(":", 2);
            live(URL, administrator[0], administrator[1]);
            return;
        }
        try (EmbeddedForge embedded = StaffStage.forge(ForgejoLine.V15).start()) {
            live(embedded.url().toString(), "root1", StaffStage.ADMIN_PASSWORD);
        }
    }

    private void live(String url, String administrator, String password) {
        Credentials credentials = Credentials.basic(administrator, Secret.of(password));
        String mark = Long.toString(Instant.now().toEpochMilli(), 36);
        try (Forge admin = Forge.builder().url(url).credentials(credentials).build()) {
            String project = "harb-" + mark;
            admin.repositories().create(NewRepository.named(project).initialized());
            admin.repositories()
                    .create(NewRepository.named(project + "-ops")
                            .isPrivate(true)
                            .initialized());
            StaffStage stage = new StaffStage(root, admin, administrator).files();
            stage.write("projects/harb.toml", stage.projectText().replace("/harb\"", "/" + project + "\""));
            try {
                live(stage, "helper-" + mark);
            } finally {
                admin.repository(administrator + "/" + project).delete();
                admin.repository(administrator + "/" + project + "-ops").delete();
            }
        }
    }

    private static void live(StaffStage stage, String name) {
        String account = name + "-bot";
        Hire hire = Hire.on(Backend.anthropic()).named(name);
        Staffing staffing = stage.staffing();
        staffing.hire(hire).apply();
        assertThat(staffing.hire(hire).isUnchanged())
                .as(staffing.hire(hire).toString())
                .isTrue();
        interrupted(stage, account);
        assertThat(staffing.hire(hire).apply().isUnchanged()).isFalse();
        assertThat(stage.tokens(account)).hasSize(1);
        staffing.rotate(name).apply();
        assertThat(stage.tokens(account)).hasSize(1);
        assertThat(staffing.agents().find(name).orElseThrow().status().isActive())
                .isTrue();
        staffing.fireWithAccount(name).apply();
        assertThat(stage.admin().users().find(account)).isEmpty();
        assertThat(staffing.fireWithAccount(name).apply().isUnchanged()).isTrue();
    }

    /** As if the process had died between making a token and storing it. */
    private static void interrupted(StaffStage stage, String account) {
        stage.tokens(account)
                .forEach(token -> stage.admin().users().tokens(account).delete(token.id()));
        String lost = "disinto-" + account.replaceFirst("-bot$", "") + "@box";
        stage.admin().users().tokens(account).create(NewToken.named(lost).scopes(java.util.List.of("write:issue")));
        stage.write(".env", StaffStage.ENV);
    }
}
