package ai.disinto.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Checks that a piece of code survives the end of its process at any moment. It runs the code once without trouble and
 * counts its calls to the forge, pushes included. Then, for each call, it runs the code on a fresh forge with the process
 * dying before the call is sent, and on another one with the process dying after the forge did what the call asks for but
 * before the answer; and then runs the code again to its end. Each time the forge must end up as after the run without
 * trouble.
 *
 * <p>Code with n calls takes 1 + 2n runs on as many forges, one after the other; a run takes milliseconds besides what the
 * code itself takes. With {@link #twice()} it is about 1 + 2n + 4n².
 *
 * <p>A process dies for good: its connections end without an answer, the directory is kept as it was at that moment, its
 * thread is interrupted, and nothing of it reaches the forge any more, neither from other threads nor when the code
 * catches the exception and carries on. What the harness cannot end are threads of the code that go on for ever: they are
 * kept out by their token, so use {@link CrashRun#forge()} or {@link CrashRun#token()}. Code that should survive must
 * keep what it knows on the forge or in {@link CrashRun#directory()}, not in fields.
 *
 * <p>Not safe to share between threads.
 */
public final class CrashPoints {
    private final Step work;
    private final Map<String, Observation> observations = new LinkedHashMap<>();
    private Step arrangement = run -> {};
    private Supplier<EmbeddedForge.Builder> builder = EmbeddedForge::builder;
    private UnaryOperator<String> lines = line -> line;
    private Duration limit = Duration.ofSeconds(30);
    private boolean twice;

    /** A piece of code. */
    @FunctionalInterface
    public interface Step {
        /**
         * Does it.
         *
         * @param run where to do it
         * @throws Exception whatever it likes
         */
        void run(CrashRun run) throws Exception;
    }

    /** Something that must be the same at the end of each run. */
    @FunctionalInterface
    public interface Observation {
        /**
         * Looks at it.
         *
         * @param run which has ended
         * @return what is compared, by its text
         * @throws Exception if it cannot be looked at, which makes the run fail
         */
        Object of(CrashRun run) throws Exception;
    }

    private CrashPoints(Step work) {
        this.work = work;
    }

    /**
     * Begins a check.
     *
     * @param work the code that must survive; it is run from its beginning each time
     * @return a check without arrangement
     */
    public static CrashPoints of(Step work) {
        return new CrashPoints(Objects.requireNonNull(work, "work"));
    }

    /**
     * Sets what is done on each fresh forge before the code runs; its calls are not counted. The default is nothing.
     *
     * @param arrange such as to make a repository
     * @return this check
     */
    public CrashPoints arrange(Step arrange) {
        arrangement = Objects.requireNonNull(arrange, "arrange");
        return this;
    }

    /**
     * Sets the forges. The default is {@link EmbeddedForge#builder()}.
     *
     * @param forges asked for a new builder for each run
     * @return this check
     */
    public CrashPoints forge(Supplier<EmbeddedForge.Builder> forges) {
        builder = Objects.requireNonNull(forges, "forges");
        return this;
    }

    /**
     * Sets what is done to each line of the final {@link ForgeSnapshot} before it is compared: for what the code itself
     * makes different each time. The default is nothing.
     *
     * @param change the line to compare; an empty one is left out
     * @return this check
     */
    public CrashPoints normalizing(UnaryOperator<String> change) {
        lines = Objects.requireNonNull(change, "change");
        return this;
    }

    /**
     * Compares something else as well, besides the final state of the forge.
     *
     * @param name for the report
     * @param observation what to compare, such as a file in the directory
     * @return this check
     */
    public CrashPoints comparing(String name, Observation observation) {
        observations.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(observation, "observation"));
        return this;
    }

    /**
     * Lets the process die once more while the code runs again, at each of its calls. Costs about 4n² runs for n calls.
     *
     * @return this check
     */
    public CrashPoints twice() {
        twice = true;
        return this;
    }

    /**
     * Sets how long the code may take each time, also to end after its process died. The default is 30 seconds.
     *
     * @param duration longer than nothing
     * @return this check
     */
    public CrashPoints limit(Duration duration) {
        if (Objects.requireNonNull(duration, "duration").isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a limit takes time, not " + duration);
        }
        limit = duration;
        return this;
    }

    /**
     * Runs everything.
     *
     * @return what came of each crash point
     * @throws CrashScenarioException if the code fails without any crash, or makes no call
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public CrashReport run() throws InterruptedException {
        CrashTrial.Outcome expected = trial(List.of());
        if (!expected.failures().isEmpty()) {
            throw new CrashScenarioException("it failed without any crash: " + expected.failures(), expected.cause());
        }
        if (expected.calls().isEmpty()) {
            throw new CrashScenarioException("it made no call to the forge", null);
        }
        List<CrashPoint> points = new ArrayList<>();
        for (CrashTrial.Cut cut : cuts(expected.calls().size())) {
            CrashTrial.Outcome outcome = trial(List.of(cut));
            points.add(outcome.comparedWith(expected));
            if (twice) {
                for (CrashTrial.Cut next : cuts(outcome.calls().size())) {
                    points.add(trial(List.of(cut, next)).comparedWith(expected));
                }
            }
        }
        return new CrashReport(expected.calls(), points);
    }

    /**
     * Runs everything and fails unless each run ended alike.
     *
     * @throws AssertionError if one did not, with a table of those
     * @throws CrashScenarioException if the code fails without any crash, or makes no call
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void verify() throws InterruptedException {
        run().verify();
    }

    private CrashTrial.Outcome trial(List<CrashTrial.Cut> cuts) throws InterruptedException {
        try (CrashTrial trial = new CrashTrial(builder.get().start(), limit)) {
            return trial.run(new CrashTrial.Plan(arrangement, work, cuts), new CrashTrial.View(lines, observations));
        }
    }

    private static List<CrashTrial.Cut> cuts(int calls) {
        List<CrashTrial.Cut> cuts = new ArrayList<>();
        for (int call = 1; call <= calls; call++) {
            cuts.add(new CrashTrial.Cut(call, false));
            cuts.add(new CrashTrial.Cut(call, true));
        }
        return cuts;
    }
}
