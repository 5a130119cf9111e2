package ai.disinto.testing;

import ai.disinto.testing.internal.faults.CrashGate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One run on one forge: some processes that die, and one that comes to its end. */
final class CrashTrial implements AutoCloseable {
    private final EmbeddedForge embedded;
    private final Duration limit;
    private final CrashDirectory directory = new CrashDirectory();
    private final List<CrashPoint.Death> deaths = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private @Nullable Throwable cause;

    /** Where a process is to die. */
    record Cut(int call, boolean processed) {}

    /** What is run. */
    record Plan(CrashPoints.Step arrangement, CrashPoints.Step work, List<Cut> cuts) {}

    /** What is looked at in the end. */
    record View(UnaryOperator<String> lines, Map<String, CrashPoints.Observation> observations) {}

    /** What came of it; {@code calls} are those of the last process. */
    record Outcome(
            List<String> lines,
            List<CrashPoint.Death> deaths,
            List<String> calls,
            List<String> failures,
            @Nullable Throwable cause) {

        CrashPoint comparedWith(Outcome expected) {
            List<String> all = new ArrayList<>(failures);
            all.addAll(ForgeSnapshot.differences(expected.lines, lines));
            return new CrashPoint(deaths, all);
        }
    }

    CrashTrial(EmbeddedForge embedded, Duration limit) {
        this.embedded = embedded;
        this.limit = limit;
    }

    Outcome run(Plan plan, View view) throws InterruptedException {
        CrashGate gate = embedded.gate();
        process(plan.arrangement(), () -> gate.open(), "the arrangement");
        for (Cut cut : plan.cuts()) {
            if (failures.isEmpty()) {
                dying(plan.work(), cut);
            }
        }
        List<String> calls = List.of();
        if (failures.isEmpty()) {
            process(
                    plan.work(),
                    () -> gate.begin(CrashGate.Death.NEVER),
                    deaths.isEmpty() ? "the code" : "the repeated code");
            calls = gate.passed().stream().map(CrashTrial::request).toList();
        }
        gate.open();
        List<String> lines = seen(view);
        return new Outcome(lines, deaths, calls, failures, cause);
    }

    private static String request(CrashGate.Passed call) {
        return call.method() + " " + call.path();
    }

    private interface Opening {
        void open();
    }

    /** A process that comes to its end. */
    private void process(CrashPoints.Step step, Opening opening, String name) throws InterruptedException {
        try (CrashRun run = new CrashRun(embedded, directory.path())) {
            CrashProcess process = new CrashProcess(step, run);
            opening.open();
            process.start();
            if (!process.await(limit)) {
                process.interrupt();
                failures.add(name + " did not end within " + limit);
            }
            process.failure().ifPresent(failure -> failed(name, failure));
            end(process, run);
        }
    }

    private void dying(CrashPoints.Step work, Cut cut) throws InterruptedException {
        CrashGate gate = embedded.gate();
        try (CrashRun run = new CrashRun(embedded, directory.path())) {
            CrashProcess process = new CrashProcess(work, run);
            gate.begin(new CrashGate.Death(cut.call(), cut.processed(), () -> {
                directory.keep();
                process.interrupt();
            }));
            process.start();
            boolean ended = awaitDeath(process);
            boolean died = gate.isDead();
            if (!ended) {
                failures.add("the code did not end within " + limit + (died ? " after its process died" : ""));
            }
            if (died) {
                deaths.add(death(cut, gate.passed().get(cut.call() - 1)));
            }
            end(process, run);
            if (died) {
                directory.restore();
            }
        }
    }

    /** Waits for the end of a process that may die at any time; whoever is dead is told so again. */
    private boolean awaitDeath(CrashProcess process) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        Duration step = Duration.ofMillis(20);
        while (System.nanoTime() < end && !embedded.gate().isDead()) {
            if (process.await(step)) {
                return true;
            }
        }
        return process.awaitDead(limit);
    }

    private static CrashPoint.Death death(Cut cut, CrashGate.Passed call) {
        return new CrashPoint.Death(cut.call(), request(call), cut.processed());
    }

    private void end(CrashProcess process, CrashRun run) throws InterruptedException {
        embedded.gate().end(run.token().reveal());
        run.close();
        process.sweep();
        boolean unused = embedded.gate().awaitEmpty(limit) && embedded.awaitQuiet(limit);
        embedded.revoke(run.token());
    }

    private void failed(String name, Throwable failure) {
        failures.add(name + " failed: " + failure);
        cause = failure;
    }

    private List<String> seen(View view) {
        List<String> seen = new ArrayList<>();
        try (CrashRun run = new CrashRun(embedded, directory.path())) {
            view.observations().forEach((name, observation) -> seen.add(name + ": " + text(name, observation, run)));
            embedded.revoke(run.token());
        }
        embedded.snapshot().lines().stream()
                .map(view.lines())
                .filter(line -> !line.isEmpty())
                .forEach(seen::add);
        return seen;
    }

    @SuppressWarnings("CatchingUnchecked")
    private String text(String name, CrashPoints.Observation observation, CrashRun run) {
        try {
            return String.valueOf(observation.of(run));
        } catch (Exception e) {
            failed(name, e);
            return "";
        }
    }

    @Override
    public void close() {
        try (directory) {
            embedded.close();
        }
    }
}
