package ai.disinto.factory.simulation;

import java.nio.file.Files;

final class Try {
    public static void main(String[] a) throws Exception {
        for (long s = Long.parseLong(a[0]); s <= Long.parseLong(a[1]); s++) {
            long t = System.nanoTime();
            try {
                Verdict v = Verdict.of(Scenario.of(s), Files.createTempDirectory("sim"));
                System.out.println(s + " " + (System.nanoTime() - t) / 1000000 + " ms, " + v.calls().size() + " calls, " + v.lines().size() + " lines " + v.violations());
                if (System.getProperty("calls") != null) v.calls().forEach(c -> System.out.println("CALL " + c.replaceAll("id-[0-9]+", "ID").replaceAll("[0-9]+", "N")));
                if (a.length > 2) System.out.println(v.explain());
                if (a.length > 3) {
                    Verdict w = Verdict.of(Scenario.of(s), Files.createTempDirectory("sim"));
                    boolean same = v.calls().toString().equals(w.calls().toString());
                    System.out.println("same calls " + same + ", same lines " + v.lines().equals(w.lines()));
                    for (int i = 0; !same && i < v.calls().size(); i++) if (!v.calls().get(i).toString().equals(w.calls().get(i).toString())) { System.out.println(i + " " + v.calls().get(i) + " / " + w.calls().get(i)); break; }
                    for (int i = 0; i < v.lines().size(); i++) if (!v.lines().get(i).equals(w.lines().get(i))) { System.out.println(i + " " + v.lines().get(i) + " / " + w.lines().get(i)); break; }
                }
            } catch (Throwable e) {
                System.out.println(s + " " + (System.nanoTime() - t) / 1000000 + " ms " + e);
                if (a.length > 2) e.printStackTrace(System.out);
            }
        }
        System.exit(0);
    }
}
