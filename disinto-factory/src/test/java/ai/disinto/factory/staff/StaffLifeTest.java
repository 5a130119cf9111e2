package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeBuilder;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewToken;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole life of an agent, on a running forge if {@code disinto.contract.url} and {@code disinto.contract.admin} (name
 * and password with a colon between) name one, else on an embedded one.
 */
@Tag("proof")
class StaffLifeTest {
    private static final String URL = System.getProperty("disinto.contract.url", "");

    /** Every call where proofs run in full, with {@code -Ddisinto.proof.runs}; in the ordinary build some. */
    private static final int EVERY = System.getProperty("disinto.proof.runs") == null ? 17 : 1;

    @TempDir
    Path root;

    private Place place = new Place("", "", "");

    @Test
    void agent_isHiredResumedRotatedAndFired() {
        onAForge((stage, mark) -> live(stage, "helper-" + mark));
    }

    /** What {@code CrashPoints} shows on an embedded forge, on any: the process dies after one of its calls. */
    @Test
    void agent_whoseStepsDieAfterAnyCall_endsAlike() {
        onAForge((stage, mark) -> {
            int call = 1;
            while (diesInItsLife(stage, "mortal-" + mark + "-" + call, call)) {
                call += EVERY;
            }
            assertThat(call).isGreaterThan(30);
        });
    }

    private void onAForge(BiConsumer<StaffStage, String> life) {
        if (!URL.isEmpty()) {
            String[] administrator =
                    System.getProperty("disinto.contract.admin", "").split(":", 2);
            place = new Place(URL, administrator[0], administrator[1]);
            onAPlace(life);
            return;
        }
        try (EmbeddedForge embedded = StaffStage.forge(ForgejoLine.V15).start()) {
            place = new Place(embedded.url().toString(), "root1", StaffStage.ADMIN_PASSWORD);
            onAPlace(life);
        }
    }

    private void onAPlace(BiConsumer<StaffStage, String> life) {
        String mark = Long.toString(Instant.now().toEpochMilli(), 36);
        try (Forge admin = place.client().build()) {
            String project = "harb-" + mark;
            admin.repositories().create(NewRepository.named(project).initialized());
            admin.repositories()
                    .create(NewRepository.named(project + "-ops")
                            .isPrivate(true)
                            .initialized());
            StaffStage stage = new StaffStage(root, admin, place.administrator).files();
            stage.write("projects/harb.toml", stage.projectText().replace("/harb\"", "/" + project + "\""));
            try {
                life.accept(stage, mark);
            } finally {
                admin.repository(place.administrator + "/" + project).delete();
                admin.repository(place.administrator + "/" + project + "-ops").delete();
            }
        }
    }

    /** Where to find a forge, and its administrator. */
    private record Place(String url, String administrator, String password) {
        ForgeBuilder client() {
            return Forge.builder().url(url).credentials(Credentials.basic(administrator, Secret.of(password)));
        }
    }

    /** Hires, rotates and fires, each dying once after some call and then done again; answers whether any died. */
    private boolean diesInItsLife(StaffStage stage, String name, int call) {
        String account = name + "-bot";
        Hire hire = Hire.on(Backend.anthropic()).named(name);
        boolean died = dies(stage, call, staffing -> staffing.hire(hire));
        assertThat(stage.staffing().hire(hire).isUnchanged()).isTrue();
        assertThat(stage.tokens(account)).hasSize(1);
        died |= dies(stage, call, staffing -> staffing.rotate(name));
        assertThat(stage.tokens(account)).hasSize(1);
        assertThat(stage.staffing().hire(hire).isUnchanged()).isTrue();
        died |= dies(stage, call, staffing -> staffing.fireWithAccount(name));
        assertThat(stage.admin().users().find(account)).isEmpty();
        assertThat(stage.has("state/." + name + "-disabled")).isFalse();
        return died;
    }

    private boolean dies(StaffStage stage, int call, Function<Staffing, StaffPlan> work) {
        AtomicInteger left = new AtomicInteger(call);
        boolean died = false;
        try (Forge mortal = place.client().observer(attempt -> count(left)).build()) {
            work.apply(new StaffStage(stage.root(), mortal, stage.owner()).staffing())
                    .apply();
        } catch (Death e) {
            died = true;
        }
        work.apply(stage.staffing()).apply();
        return died;
    }

    private static void count(AtomicInteger left) {
        if (left.decrementAndGet() <= 0) {
            throw new Death();
        }
    }

    /** The end of a process. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
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
