package ai.disinto.testing.junit;

import ai.disinto.testing.internal.threads.LiveThreads;
import ai.disinto.testing.internal.threads.NamedThreads;
import ai.disinto.testing.internal.watch.LoopbackSockets;
import ai.disinto.testing.internal.watch.StartedForge;
import ai.disinto.testing.internal.watch.TemporaryFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers what there was before a test, and says what is more afterwards. */
final class LeakWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long STEP_MILLIS = 10;
    private static final String CLIENT_THREADS = "disinto-forge";
    /** Ends by itself when its client is idle, and would be waited for after each test that shares a client. */
    private static final String ENDS_WHEN_IDLE = "disinto-forge interrupts";

    private static final String CACHE_OF_THE_JDK = "Keep-Alive-Timer";

    private final Set<StartedForge> forges = new HashSet<>(StartedForge.all());
    private final Set<NamedThreads> pools = new HashSet<>(NamedThreads.all());
    private final Set<Thread> threads = threads().collect(Collectors.toSet());
    private final Set<String> files = TemporaryFiles.all();
    private final LogCapture logs = LogCapture.start();
    private final Duration patience;

    LeakWatch() {
        this(PATIENCE);
    }

    LeakWatch(Duration patience) {
        this.patience = patience;
    }

    /** What is more than before; threads and connections get some time to end. */
    List<String> end() {
        List<StartedForge> mine = StartedForge.all().stream()
                .filter(forge -> !forges.contains(forge))
                .toList();
        List<String> leaks = new ArrayList<>();
        mine.stream()
                .filter(forge -> !forge.isClosed())
                .forEach(forge -> leaks.add("the forge on port " + forge.port() + ": close it"));
        leaks.addAll(lasting(this::newThreads));
        leaks.addAll(leaks.isEmpty() ? lasting(() -> sockets(mine)) : List.of());
        TemporaryFiles.all().stream()
                .filter(file -> !files.contains(file))
                .forEach(file -> leaks.add("the temporary file " + file));
        leaks.addAll(logs.end(secrets()));
        return leaks;
    }

    static Set<String> secrets() {
        return StartedForge.all().stream()
                .flatMap(forge -> forge.secrets().stream())
                .collect(Collectors.toSet());
    }

    private List<String> newThreads() {
        Stream<Thread> ofForges = NamedThreads.all().stream()
                .filter(pool -> !pools.contains(pool))
                .flatMap(pool -> pool.running().stream());
        Stream<Thread> ofClients = threads()
                .filter(thread -> thread.getName().startsWith(CLIENT_THREADS))
                .filter(thread -> !thread.getName().equals(ENDS_WHEN_IDLE))
                .filter(thread -> !threads.contains(thread));
        return Stream.concat(ofForges, ofClients)
                .map(thread -> "the thread \"" + thread.getName() + "\"")
                .toList();
    }

    private static List<String> sockets(List<StartedForge> forges) {
        if (threads().anyMatch(thread -> thread.getName().equals(CACHE_OF_THE_JDK))) {
            return List.of();
        }
        Set<Integer> ports = forges.stream().map(StartedForge::port).collect(Collectors.toSet());
        return LoopbackSockets.openAt(ports).stream()
                .map(port -> "a connection to the forge on port " + port + ": close its client")
                .toList();
    }

    private static Stream<Thread> threads() {
        return LiveThreads.all().stream();
    }

    /** What is there for all of the time that something may take to end. */
    private List<String> lasting(Supplier<List<String>> source) {
        long end = System.nanoTime() + patience.toNanos();
        List<String> found = source.get();
        while (!found.isEmpty() && System.nanoTime() < end) {
            try {
                boolean unused = new CountDownLatch(1).await(STEP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return source.get();
            }
            found = source.get();
        }
        return found;
    }
}
