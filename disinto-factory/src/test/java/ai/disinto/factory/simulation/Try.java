package ai.disinto.factory.simulation;

import java.nio.file.Files;

final class Try {
    public static void main(String[] a) throws Exception {
        for (long s = Long.parseLong(a[0]); s <= Long.parseLong(a[1]); s++) {
            long t = System.nanoTime();
            try {
                Verdict v = Verdict.of(Scenario.of(s), Files.createTempDirectory("sim"));
                System.out.println(s + " " + (System.nanoTime() - t) / 1000000 + " ms, " + v.calls().size() + " calls, " + v.lines().size() + " lines " + v.violations());
                if (a.length > 2) System.out.println(v.explain());
            } catch (Throwable e) {
                System.out.println(s + " " + (System.nanoTime() - t) / 1000000 + " ms " + e);
                if (a.length > 2) e.printStackTrace(System.out);
            }
        }
        System.exit(0);
    }
}
