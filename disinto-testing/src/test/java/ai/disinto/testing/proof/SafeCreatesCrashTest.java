package ai.disinto.testing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ReleaseSettings;
import ai.disinto.testing.CrashPoint;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client creates safely is there once, wherever the process dies; what it creates otherwise is not. */
@Tag("proof")
class SafeCreatesCrashTest {
    private static final Map<String, CrashPoints.Step> SAFE = new TreeMap<>(Map.of(
            "issue", run -> x(run).issues().createOnce(NewIssue.titled("A").body("text"), "key"),
            "comment", run -> x(run).comments().createOnce(1, "hello", "key"),
            "pull", run -> x(run).pulls().createOnce(NewPull.of("P", "feature", "main")),
            "labels",
                    run -> x(run).labels()
                            .ensure(List.of(LabelSettings.of("a", "#00ff00"), LabelSettings.of("b", "#ff0000"))),
            "webhook", run -> x(run).hooks().createOnce(hook()),
            "release", run -> x(run).releases().createOnce(ReleaseSettings.of("v1"))));
    private static final Map<String, CrashPoints.Step> NAIVE = new TreeMap<>(Map.of(
            "issue", run -> x(run).issues().create(NewIssue.titled("A").body("text")),
            "comment", run -> x(run).comments().create(1, "hello"),
            "label", run -> x(run).labels().create(LabelSettings.of("a", "#00ff00")),
            "webhook", run -> x(run).hooks().create(hook())));

    /** On all lines where proofs run in full, with {@code -Ddisinto.proof.runs}; in the ordinary build on one. */
    static Stream<Arguments> safe() {
        List<ForgejoLine> lines = System.getProperty("disinto.proof.runs") == null
                ? List.of(ForgejoLine.V15)
                : List.of(ForgejoLine.values());
        return SAFE.keySet().stream().flatMap(what -> lines.stream().map(line -> Arguments.of(what, line)));
    }

    static Stream<String> naive() {
        return NAIVE.keySet().stream();
    }

    private static CrashPoints.Step step(Map<String, CrashPoints.Step> steps, String what) {
        return Objects.requireNonNull(steps.get(what), what);
    }

    private static HookSettings hook() {
        return HookSettings.to("http://127.0.0.1:9/hook");
    }

    private static ForgeRepository x(CrashRun run) {
        return run.forge().repository("root1/x");
    }

    private static void arrange(CrashRun run) {
        run.forge().repositories().create(NewRepository.named("x").initialized());
        x(run).issues().create(NewIssue.titled("to talk about"));
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        x(run).contents().create("new.txt", text, NewCommit.on("main").newBranch("feature"));
    }

    private static CrashPoints check(CrashPoints.Step work, ForgejoLine line) {
        return CrashPoints.of(work)
                .arrange(SafeCreatesCrashTest::arrange)
                .forge(() -> EmbeddedForge.builder().line(line).calm());
    }

    @ParameterizedTest
    @MethodSource("safe")
    void safeCreate_endsAlikeWhereverTheProcessDies(String what, ForgejoLine line) throws Exception {
        CrashReport report = check(step(SAFE, what), line).run();
        report.verify();
        assertThat(report.calls()).anyMatch(call -> call.startsWith("POST "));
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void safeCreatesOneAfterTheOther_endAlikeWhereverTheProcessDies(ForgejoLine line) throws Exception {
        CrashReport report = check(
                        run -> {
                            for (CrashPoints.Step each : SAFE.values()) {
                                each.run(run);
                            }
                        },
                        line)
                .run();
        assertThat(report.failures()).isEmpty();
        assertThat(report.points()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("naive")
    void createWithoutKey_isThereTwiceWhenTheAnswerWasLost(String what) throws Exception {
        CrashReport report = check(step(NAIVE, what), ForgejoLine.V15).run();
        assertThat(report.points()).extracting(CrashPoint::isEqual).containsExactly(true, false);
        assertThat(report.failures().get(0).differences())
                .singleElement()
                .asString()
                .startsWith("+ root1/x ");
    }
}
