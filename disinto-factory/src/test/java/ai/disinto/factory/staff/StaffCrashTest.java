package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.Backend;
import ai.disinto.forge.NewToken;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.ForgejoLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever the process dies, the next run ends alike: one account, one token, and that one is in the environment file. */
@Tag("proof")
class StaffCrashTest {
    private static final Hire LOCAL = OnAForge.LOCAL;
    private static final String SECTION =
            "[agents.local-dev-2]\r\nbase_url = \"http://10.0.0.7:8081\"\r\nmodel = \"qwen3-30b\"\r\n";
    private static final String VARIABLE = "FORGE_TOKEN_LOCAL_DEV_2_BOT";

    /** The lines whose servers differ in how tokens are made; in the ordinary build the middle one. */
    static Stream<ForgejoLine> lines() {
        return isFull() ? Stream.of(ForgejoLine.values()) : Stream.of(ForgejoLine.V15);
    }

    private static boolean isFull() {
        return System.getProperty("disinto.proof.runs") != null;
    }

    private static void assumeFull() {
        Assumptions.assumeTrue(isFull(), "runs in full with -Ddisinto.proof.runs=10000");
    }

    private static StaffStage stage(CrashRun run) {
        return new StaffStage(run.directory(), run.forge().as(StaffStage.administrator()), "root1");
    }

    private static void arrange(CrashRun run) {
        stage(run).repositories().files();
    }

    private static void arrangeHired(CrashRun run) {
        arrange(run);
        stage(run).staffing().hire(LOCAL).apply();
    }

    /** As much of a hired agent as a rotation looks at: that is much faster than to hire one each time. */
    private static void arrangeToken(CrashRun run) {
        arrange(run);
        StaffStage stage = stage(run);
        run.embedded().addAccount("local-dev-2-bot", "pass-local");
        stage.write("projects/harb.toml", stage.projectText() + SECTION);
        String token = stage.admin()
                .users()
                .tokens("local-dev-2-bot")
                .create(NewToken.named("disinto-local-dev-2@box").scopes(List.of("write:repository")))
                .secret()
                .orElseThrow()
                .reveal();
        stage.write(".env", VARIABLE + "=" + token + "\n");
    }

    private static CrashPoints check(ForgejoLine line, CrashPoints.Step work, CrashPoints.Step arrangement) {
        return CrashPoints.of(work)
                .arrange(arrangement)
                .forge(() -> StaffStage.forge(line))
                // which of its two names a token has depends on how often it was rotated
                .normalizing(text -> text.replace("@box-2", "@box"))
                .comparing("files", run -> files(stage(run)))
                .comparing(
                        "tokens",
                        run -> stage(run).tokens("local-dev-2-bot").stream()
                                .filter(token -> token.name().startsWith("disinto-"))
                                .count())
                .comparing("works", run -> stage(run).works(VARIABLE));
    }

    /** Every file but those that hold older bytes, without the token itself. */
    private static Map<String, String> files(StaffStage stage) {
        Map<String, String> files = new TreeMap<>();
        EnvLines variables = new EnvironmentFile(stage.root()).read();
        String token = variables
                .value(VARIABLE)
                .or(() -> variables.value("FORGE_TOKEN_DEV_2_BOT"))
                .orElse("none");
        for (String path : List.of(
                ".env",
                "projects/harb.toml",
                "docker-compose.yml",
                "state/.dev-active",
                "state/.local-dev-2-disabled")) {
            files.put(path, stage.has(path) ? stage.read(path).replace(token, "TOKEN") : "none");
        }
        return files;
    }

    private static void verify(CrashReport report, String call) {
        report.verify();
        assertThat(report.calls()).anyMatch(each -> each.matches(call));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void rotationThatDiesAnywhere_leavesOneToken_thatWorks(ForgejoLine line) throws Exception {
        CrashPoints points =
                check(line, run -> stage(run).staffing().rotate("local-dev-2").apply(), StaffCrashTest::arrangeToken);
        verify(points.run(), "DELETE .*/tokens/.*");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void firingThatDiesAnywhere_leavesNoToken(ForgejoLine line) throws Exception {
        assumeFull();
        CrashPoints points =
                check(line, run -> stage(run).staffing().fire("local-dev-2").apply(), StaffCrashTest::arrangeHired);
        verify(points.run(), "DELETE .*/tokens/.*");
    }

    @Test
    void firingWithAccount_thatDiesAnywhere_leavesNothing() throws Exception {
        assumeFull();
        CrashPoints points = check(
                ForgejoLine.V15,
                run -> stage(run).staffing().fireWithAccount("local-dev-2").apply(),
                StaffCrashTest::arrangeHired);
        verify(points.run(), "DELETE .*/admin/users/.*");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void hireThatDiesAnywhere_isOneHire(ForgejoLine line) throws Exception {
        assumeFull();
        CrashPoints points =
                check(line, run -> stage(run).staffing().hire(LOCAL).apply(), StaffCrashTest::arrange);
        verify(points.run(), "POST .*/tokens");
    }

    @Test
    void hireByBackendAlone_thatDiesAnywhere_takesTheSameNameAgain() throws Exception {
        assumeFull();
        CrashPoints points = check(
                        ForgejoLine.V15,
                        run -> stage(run)
                                .staffing()
                                .hire(Hire.on(Backend.anthropic()))
                                .apply(),
                        StaffCrashTest::arrange)
                .comparing("account", run -> stage(run).tokenNames("dev-2-bot"))
                .comparing("second account", run -> stage(run).tokenNames("dev-3-bot"));
        verify(points.run(), "POST .*/tokens");
    }
}
