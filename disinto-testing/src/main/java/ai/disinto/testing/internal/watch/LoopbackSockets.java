package ai.disinto.testing.internal.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The connections of this machine as Linux lists them. */
public final class LoopbackSockets {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    /** Established, closed by the other side only, listening. */
    private static final Set<String> OPEN = Set.of("01", "08", "0A");

    private static final int BEHIND_THE_STATE = 5;

    private LoopbackSockets() {}

    /** Those of some ports that somebody still listens to or is connected to; none where there is no list. */
    public static Set<Integer> openAt(Set<Integer> ports) {
        Set<Integer> open = new TreeSet<>();
        for (Path table : ports.isEmpty() ? List.<Path>of() : TABLES) {
            for (String line : lines(table)) {
                String[] fields = line.strip().split(" ", BEHIND_THE_STATE);
                if (fields.length == BEHIND_THE_STATE && OPEN.contains(fields[3])) {
                    open.add(port(fields[1]));
                    open.add(port(fields[2]));
                }
            }
        }
        open.retainAll(ports);
        return open;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table, StandardCharsets.US_ASCII).stream()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
