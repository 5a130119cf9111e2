package ai.disinto.forge.pull;

import ai.disinto.forge.ci.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a step failed by the fault of the machine that ran it, as far as exit code and log show. */
final class CiFault {
    private static final int KILLED = 137;
    private static final int GIT_FAILED = 128;

    private static final List<String> SIGNS = List.of(
            "connection refused",
            "connection timed out",
            "connect timed out",
            "tls handshake timeout",
            "could not resolve host",
            "temporary failure in name resolution",
            "no space left on device");
    private static final Set<String> GIT_WORDS = Set.of("clone", "git");

    private CiFault() {}

    /** Why it was the machine; empty if nothing shows it. */
    static Optional<String> of(Step step, List<String> log) {
        return of(step.type(), step.name(), step.exitCode(), Stream.concat(Stream.of(step.error()), log.stream()));
    }

    static Optional<String> of(String type, String name, int exitCode, Stream<String> words) {
        if (exitCode == KILLED) {
            return Optional.of("it was killed (exit code 137), as for want of memory");
        }
        if (exitCode == GIT_FAILED && isGit(type, name)) {
            return Optional.of("git failed (exit code 128) while the code was fetched");
        }
        return words.flatMap(line -> sign(line).stream()).findFirst();
    }

    private static boolean isGit(String type, String name) {
        return type.equals("clone")
                || Stream.of(name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)).anyMatch(GIT_WORDS::contains);
    }

    private static Optional<String> sign(String line) {
        String text = line.toLowerCase(Locale.ROOT);
        if (text.contains("image") && text.contains("pull") && isLate(text)) {
            return Optional.of("an image was not pulled in time");
        }
        return SIGNS.stream().filter(text::contains).findFirst().map(sign -> "its log says \"" + sign + "\"");
    }

    private static boolean isLate(String text) {
        return text.contains("timeout") || text.contains("timed out") || text.contains("deadline exceeded");
    }
}
