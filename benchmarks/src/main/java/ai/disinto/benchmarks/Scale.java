package ai.disinto.benchmarks;

import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Whether reading takes time linear in the text: every reader on friendly and hostile text, from 64 KiB doubled up to
 * 8 MiB. Prints the worst step between two sizes from 256 KiB on, and the time for 1 MiB. The time is that of the reading
 * thread on a processor. All sizes take turns; figures are medians of the rounds, so that what else the machine does
 * matters little.
 */
public final class Scale {
    private static final int SMALLEST = 64 * 1024;
    private static final int SIZES = 8;
    private static final int MEGABYTE = 4;
    private static final long WARM_UP_MILLISECONDS = 3000;
    private static final int ROUNDS = 9;
    private static final int COUNTED_FROM = 256 * 1024;
    private static final int ONE_MEGABYTE = 1024 * 1024;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final DocumentLimits LIMITS = DocumentLimits.defaults().withMaxSize(64 * 1024 * 1024);

    private Scale() {}

    /**
     * Measures and prints a table.
     *
     * @param arguments part of the names of readers and texts to measure; everything without one
     */
    public static void main(String[] arguments) {
        String wanted = arguments.length == 0 ? "" : arguments[0];
        System.out.println("| reader | text | worst doubling | 1 MiB (ms) | 8 MiB (ms) |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (Reader reader : Reader.values()) {
            for (HostileText text : HostileText.values()) {
                if (reader.reads(text)
                        && (reader + " " + text).toLowerCase(Locale.ROOT).contains(wanted)) {
                    System.out.println(row(reader, text));
                }
            }
        }
    }

    private static String row(Reader reader, HostileText text) {
        double[][] rounds = milliseconds(reader, text);
        double worst = 0;
        for (int i = 1; i < SIZES; i++) {
            int size = i;
            double doubling = median(rounds, times -> times[size] / times[size - 1]);
            worst = size(i) > COUNTED_FROM ? Math.max(worst, doubling) : worst;
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.0f | %.0f |",
                reader,
                text,
                worst,
                median(rounds, times -> times[MEGABYTE]),
                median(rounds, times -> times[SIZES - 1]));
    }

    private static double median(double[][] rounds, ToDoubleFunction<double[]> value) {
        return Arrays.stream(rounds).mapToDouble(value).sorted().toArray()[rounds.length / 2];
    }

    /** The time for each size in each round. Rounds before the compiler has done its work are not counted. */
    private static double[][] milliseconds(Reader reader, HostileText text) {
        Blackhole sink = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        SourceText[][] sources = new SourceText[SIZES][];
        Arrays.setAll(sources, i -> texts(text, size(i)));
        double used = 0;
        while (used < WARM_UP_MILLISECONDS) {
            used += Arrays.stream(round(reader, sources, sink)).sum();
        }
        double[][] rounds = new double[ROUNDS][];
        Arrays.setAll(rounds, i -> round(reader, sources, sink));
        return rounds;
    }

    /** As many texts as make up some length. */
    private static SourceText[] texts(HostileText text, int size) {
        SourceText[] texts = new SourceText[Math.max(1, ONE_MEGABYTE / size)];
        Arrays.setAll(texts, i -> SourceText.of(text.of(size, i), "hostile").withLimits(LIMITS));
        return texts;
    }

    private static double[] round(Reader reader, SourceText[][] sources, Blackhole sink) {
        return Arrays.stream(sources)
                .mapToDouble(texts -> Math.max(milliseconds(reader, texts, sink), 0.05))
                .toArray();
    }

    /** The mean of the texts. */
    private static double milliseconds(Reader reader, SourceText[] texts, Blackhole sink) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (SourceText text : texts) {
            sink.consume(reader.read(text));
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / texts.length;
    }

    private static int size(int index) {
        return SMALLEST << index;
    }
}
