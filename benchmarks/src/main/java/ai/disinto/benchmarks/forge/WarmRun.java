package ai.disinto.benchmarks.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Both clients in one warm process, by turns in short rounds, so that whatever else the machine does meets both. Prints
 * rows of a table: medians, and the median of the ratios of each round.
 */
final class WarmRun {
    private static final int WARM_UP = 8;
    private static final int GETS = 400;

    private final IssueReader ours;
    private final IssueReader bare;

    private WarmRun(String url) {
        ours = IssueReader.of("ours", url);
        bare = IssueReader.of("bare", url);
    }

    /**
     * Measures and prints.
     *
     * @param arguments the address of the stub, and the number of rounds
     */
    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[1]);
        WarmRun run = new WarmRun(arguments[0]);
        Rounds get = run.rounds(reader -> many(reader), GETS, rounds * 2);
        Rounds list = run.rounds(reader -> all(reader), 1, rounds);
        print("one issue (µs)", "≤ 1.10", get, used -> used.time() / 1e3);
        print("one issue, processor (µs)", "", get, used -> used.processor() / 1e3);
        print("one issue, allocated (KiB)", "≤ 1.15", get, used -> used.bytes() / 1024);
        print("10,000 issues (ms)", "≤ 0.70", list, used -> used.time() / 1e6);
        print("10,000 issues, processor (ms)", "", list, used -> used.processor() / 1e6);
        print("10,000 issues, allocated (MiB)", "≤ 1.15", list, used -> used.bytes() / 1024 / 1024);
        run.ours.close();
        run.bare.close();
    }

    private static void many(IssueReader reader) {
        for (int i = 0; i < GETS; i++) {
            if (reader.title(7).isEmpty()) {
                throw new IllegalStateException("an issue has a title");
            }
        }
    }

    private static void all(IssueReader reader) {
        int size = reader.all().size();
        if (size != IssueStub.ISSUES) {
            throw new IllegalStateException("there are " + size + " issues in the list");
        }
    }

    private Rounds rounds(Consumer<IssueReader> work, int calls, int count) {
        for (int i = 0; i < WARM_UP; i++) {
            used(work, ours, calls);
            used(work, bare, calls);
        }
        Rounds out = new Rounds(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < count; i++) {
            boolean oursFirst = i % 2 == 0;
            Meter.Used first = used(work, oursFirst ? ours : bare, calls);
            Meter.Used second = used(work, oursFirst ? bare : ours, calls);
            out.ours.add(oursFirst ? first : second);
            out.bare.add(oursFirst ? second : first);
        }
        return out;
    }

    private static Meter.Used used(Consumer<IssueReader> work, IssueReader reader, int calls) {
        Meter meter = new Meter();
        work.accept(reader);
        return meter.read().per(calls);
    }

    private static void print(String job, String aim, Rounds rounds, ToDoubleFunction<Meter.Used> figure) {
        double[] ours = rounds.ours.stream().mapToDouble(figure).toArray();
        double[] bare = rounds.bare.stream().mapToDouble(figure).toArray();
        double[] ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours[i] / bare[i];
        }
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %s |",
                job,
                Meter.median(ours),
                Meter.median(bare),
                Meter.median(ratios),
                aim));
    }

    private record Rounds(List<Meter.Used> ours, List<Meter.Used> bare) {}
}
