package ai.disinto.benchmarks;

import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Whether reading takes time linear in the text: every reader on friendly and hostile text, from 64 KiB doubled up to
 * 8 MiB. Prints the worst step between two sizes from 256 KiB on, and the time for 1 MiB. The time is that of the reading
 * thread on a processor, so that other programs on the machine matter little.
 */
public final class Scale {
    private static final int SMALLEST = 64 * 1024;
    private static final int LARGEST = 8 * 1024 * 1024;
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
        double worst = 0;
        double megabyte = 0;
        double before = 0;
        double now = 0;
        for (int size = SMALLEST; size <= LARGEST; size *= 2) {
            now = milliseconds(reader, text.of(size));
            worst = size > COUNTED_FROM ? Math.max(worst, now / before) : worst;
            megabyte = size == ONE_MEGABYTE ? now : megabyte;
            before = now;
        }
        return String.format(Locale.ROOT, "| %s | %s | %.2f | %.0f | %.0f |", reader, text, worst, megabyte, now);
    }

    /** The best of several runs, each long enough to be measured. */
    private static double milliseconds(Reader reader, String text) {
        SourceText source = SourceText.of(text, "hostile").withLimits(LIMITS);
        Blackhole sink = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        double best = Double.MAX_VALUE;
        long until = System.nanoTime() + 150_000_000L;
        for (int run = 0; run < 3 || (System.nanoTime() < until && run < 40); run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            sink.consume(reader.read(source));
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return Math.max(best, 0.05);
    }
}
