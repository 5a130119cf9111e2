package ai.disinto.compose.edge;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Registers projects from many threads, in this process or in another one. */
final class RegisterMany {
    private RegisterMany() {}

    /** Folder, address of the admin API, first part of the names, threads, projects. */
    public static void main(String[] arguments) throws Exception {
        run(
                Path.of(arguments[0]),
                URI.create(arguments[1]),
                arguments[2],
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
    }

    static void run(Path folder, URI admin, String prefix, int threads, int projects) throws Exception {
        EdgeControl control = new EdgeHostFixture(folder).control(admin).build();
        ExecutorService all = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < projects; i++) {
                EdgeName name = EdgeName.of(prefix + "-" + i);
                TunnelKey key = SampleKeys.number(i);
                work.add(all.submit(() -> control.register(name, key, "test")));
            }
            for (Future<?> each : work) {
                each.get(120, TimeUnit.SECONDS);
            }
        } finally {
            all.shutdownNow();
        }
    }
}
