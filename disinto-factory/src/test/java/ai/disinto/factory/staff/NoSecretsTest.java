package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.disinto.core.agent.Disabling;
import ai.disinto.core.secret.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No secret of the operator, of the administrator or of an agent is in anything that is shown. What is logged is watched
 * in every test with a forge.
 */
class NoSecretsTest extends OnAForge {
    private final List<String> shown = new ArrayList<>();
    private final Set<String> secrets =
            new LinkedHashSet<>(List.of(StaffStage.ADMIN_PASSWORD, StaffStage.CANARY, "canary-model-key"));

    private StaffReport apply(StaffPlan plan) {
        shown.add(plan.toString());
        shown.add(plan.steps() + " " + plan.notices() + plan.diff());
        StaffReport report = plan.apply();
        shown.add(report.toString());
        collect();
        return report;
    }

    /** Every token that was ever in the environment file. */
    private void collect() {
        EnvLines lines = new EnvironmentFile(root).read();
        lines.set().stream()
                .filter(key -> key.startsWith("FORGE_TOKEN"))
                .forEach(key -> lines.value(key).ifPresent(secrets::add));
    }

    private void failed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        shown.add(text.toString());
    }

    @Test
    void everythingThatIsShown_hasNoSecret() {
        apply(staffing().hire(LOCAL));
        apply(staffing().hire(CLOUD));
        apply(staffing().rotate("local-dev-2"));
        apply(staffing().disable("helper", Disabling.of("alice", StaffStage.NOW, "")));
        Secret foreign = embedded.addAccount("bob", "pass-bob");
        secrets.add(foreign.reveal());
        new EnvironmentFile(root).put("FORGE_TOKEN_HELPER_BOT", foreign.reveal());
        failed(catchThrowable(() -> staffing().hire(CLOUD)));
        embedded.faults()
                .on("GET", "/api/v1/users/local-dev-2-bot/tokens")
                .answer(403)
                .always();
        failed(catchThrowable(() -> staffing().rotate("local-dev-2")));
        embedded.faults().clear();
        apply(staffing().fire("local-dev-2"));
        shown.add(staffing() + " " + Hire.on(CLOUD.backend().orElseThrow())
                + staffing().agents().json());
        assertThat(secrets).hasSizeGreaterThan(5);
        for (String secret : secrets) {
            assertThat(shown).noneMatch(text -> text.contains(secret));
        }
    }
}
