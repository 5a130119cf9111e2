package ai.disinto.forge.leaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this process has at a moment: threads, sockets, temporary files. */
final class Belongings {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Path SOCKETS = Path.of("/proc/self/fd");
    private static final int INODE = 9;
    /** Threads of the JVM, of the test framework and of libraries, which end by themselves or with the process. */
    private static final List<String> SHARED = List.of(
            "ForkJoinPool",
            "Keep-Alive-",
            "process reaper",
            "junit-",
            "Common-Cleaner",
            "Attach Listener",
            "MasterPoller",
            "Read-Poller",
            "Write-Poller",
            "VirtualThread-",
            "surefire-",
            "idle-timeout-task",
            "OkHttp TaskRunner",
            "Okio Watchdog",
            "JGit-",
            "disinto-forge interrupts");

    private final Set<Thread> threads = threads().collect(Collectors.toSet());
    private final Set<String> sockets = sockets();
    private final SecretsInLogs logs = SecretsInLogs.listen();
    private final Path temporary;
    private final Duration patience;
    private final Set<String> files;

    Belongings() {
        this(Path.of(System.getProperty("java.io.tmpdir")), PATIENCE);
    }

    Belongings(Path temporary, Duration patience) {
        this.patience = patience;
        this.temporary = temporary;
        this.files = files();
    }

    /** What is more than it was; each gets some time to end. */
    List<String> leftBehind() {
        List<String> left = new ArrayList<>(lasting(() -> threads()
                .filter(thread -> !threads.contains(thread))
                .map(thread -> "the thread \"" + thread.getName() + "\"")
                .toList()));
        left.addAll(lasting(this::newConnections));
        left.addAll(lasting(() -> more(files(), files))); // another process may have one for a moment
        left.addAll(logs.found());
        return left;
    }

    private static List<String> more(Set<String> now, Set<String> before) {
        return now.stream().filter(each -> !before.contains(each)).toList();
    }

    private static Stream<Thread> threads() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] found = new Thread[2 * root.activeCount() + 16];
        return Arrays.stream(found, 0, root.enumerate(found))
                .filter(thread -> SHARED.stream().noneMatch(thread.getName()::startsWith));
    }

    /** Those of TCP among them; the JVM keeps some others for itself. */
    private static Set<String> connected(Set<String> sockets) throws IOException {
        Set<String> connected = new HashSet<>();
        for (Path table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
            Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(fields -> fields.length > INODE)
                    .forEach(fields -> connected.add("socket:[" + fields[INODE] + "]"));
        }
        connected.retainAll(sockets);
        return connected;
    }

    /** Of any kind, none where the operating system does not list them. */
    private static Set<String> sockets() {
        try (Stream<Path> files = Files.list(SOCKETS)) {
            Set<String> mine = new HashSet<>();
            for (Path file : files.toList()) {
                mine.add(
                        Files.isSymbolicLink(file)
                                ? Files.readSymbolicLink(file).toString()
                                : "");
            }
            mine.removeIf(each -> !each.startsWith("socket:"));
            return mine;
        } catch (IOException e) {
            return new HashSet<>(); // one was closed meanwhile
        }
    }

    /** The tables of all connections are long, so they are read only if there is a socket that was not there. */
    private List<String> newConnections() {
        Set<String> added = sockets();
        added.removeAll(sockets);
        try {
            return added.isEmpty() ? List.of() : List.copyOf(connected(added));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Other processes use the folder too, and the test framework removes its own later. */
    private Set<String> files() {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().matches("(jgit|disinto-forge|okhttp|tmp_).*"))
                    .map(file -> "the temporary file " + file)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    /** What is there for all of the time that something may take to end. */
    private List<String> lasting(Supplier<List<String>> question) {
        long end = System.nanoTime() + patience.toNanos();
        List<String> found = question.get();
        while (!found.isEmpty() && System.nanoTime() < end) {
            try {
                boolean unused = new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return question.get();
            }
            found = question.get();
        }
        return found;
    }
}
