package ai.disinto.benchmarks.forge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The client of the forge beside bare OkHttp and Jackson, and the start of the embedded forge. The stub lives in this
 * process; what is measured lives in processes of its own. Prints the tables of docs/benchmarks.md.
 */
public final class ForgeComparison {
    private ForgeComparison() {}

    /**
     * Measures and prints.
     *
     * @param arguments the number of fresh processes of each kind, and of rounds in the warm one; 15 without one
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        try (IssueStub stub = IssueStub.start()) {
            System.out.println("| job | ours | bare | ratio | aim |");
            System.out.println("| --- | --- | --- | --- | --- |");
            System.out.print(run(WarmRun.class, stub.url(), Integer.toString(count)));
            printCold(stub.url(), count);
        }
        printEmbedded(count);
    }

    private static void printCold(String url, int count) throws IOException, InterruptedException {
        double[] ours = new double[count];
        double[] bare = new double[count];
        double[] ratios = new double[count];
        for (int i = 0; i < count; i++) {
            if (i % 2 == 0) {
                ours[i] = cold("ours", url);
            }
            bare[i] = cold("bare", url);
            if (i % 2 == 1) {
                ours[i] = cold("ours", url);
            }
            ratios[i] = ours[i] / bare[i];
        }
        System.out.printf(
                Locale.ROOT,
                "| first call of a process (ms) | %.0f | %.0f | %.2f | ≤ 1.00 |%n",
                Meter.median(ours),
                Meter.median(bare),
                Meter.median(ratios));
    }

    private static double cold(String client, String url) throws IOException, InterruptedException {
        return number(run(ColdCall.class, client, url), 0) / 1000;
    }

    private static void printEmbedded(int count) throws IOException, InterruptedException {
        double[] cold = new double[count];
        double[] warm = new double[count];
        for (int i = 0; i < count; i++) {
            String line = run(EmbeddedStart.class);
            cold[i] = number(line, 0) / 1000;
            warm[i] = number(line, 1) / 1000;
        }
        System.out.println();
        System.out.println(
                "| the embedded forge, up with a repository and an issue | median (ms) | slowest (ms) | aim |");
        System.out.println("| --- | --- | --- | --- |");
        System.out.print(embedded("first of a process", cold, "≤ 1500"));
        System.out.print(embedded("later ones", warm, "≤ 300"));
    }

    private static String embedded(String when, double[] values, String aim) {
        double slowest = Arrays.stream(values).max().orElse(0);
        return String.format(Locale.ROOT, "| %s | %.0f | %.0f | %s |%n", when, Meter.median(values), slowest, aim);
    }

    private static double number(String line, int index) {
        return Double.parseDouble(line.strip().split(" ", -1)[index]);
    }

    /** Runs a program of this package in a process of its own, and answers what it printed. */
    private static String run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program.getSimpleName() + " failed");
            }
            return text;
        }
    }
}
