package ai.disinto.forge.leaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final Set<String> files;

    Belongings() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    Belongings(Path temporary) {
        this.temporary = temporary;
        this.files = files();
    }

    /** What is more than it was; each gets some time to end. */
    List<String> leftBehind() {
        List<String> left = new ArrayList<>(lasting(() -> threads()
                .filter(thread -> !threads.contains(thread))
                .map(thread -> "the thread \"" + thread.getName() + "\"")
                .toList()));
        left.addAll(lasting(() -> more(sockets(), sockets)));
        left.addAll(lasting(() -> more(files(), files))); // another process may have one for a moment
        left.addAll(logs.found());
        return left;
    }

    private static List<String> more(Set<String> now, Set<String> before) {
        return now.stream().filter(each -> !before.contains(each)).toList();
    }

    private static Stream<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> SHARED.stream().noneMatch(thread.getName()::startsWith));
    }

    /** Those of TCP, none where the operating system does not list them; the JVM keeps some others for itself. */
    private static Set<String> sockets() {
        Set<String> connected = new HashSet<>();
        try (Stream<Path> files = Files.list(SOCKETS)) {
            for (Path table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
                Files.readAllLines(table).stream()
                        .map(line -> line.strip().split("\\s+", -1))
                        .filter(fields -> fields.length > INODE)
                        .forEach(fields -> connected.add("socket:[" + fields[INODE] + "]"));
            }
            Set<String> mine = new HashSet<>();
            for (Path file : files.toList()) {
                mine.add(
                        Files.isSymbolicLink(file)
                                ? Files.readSymbolicLink(file).toString()
                                : "");
            }
            connected.retainAll(mine);
        } catch (IOException e) {
            return Set.of(); // one was closed meanwhile
        }
        return connected;
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
    private static List<String> lasting(Supplier<List<String>> question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
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
