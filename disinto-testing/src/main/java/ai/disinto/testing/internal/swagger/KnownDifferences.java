package ai.disinto.testing.internal.swagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The differences between servers and their descriptions that somebody looked at, with the reasons. */
public final class KnownDifferences {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+\\|\\s+");

    private final List<Known> all;

    private KnownDifferences(List<Known> all) {
        this.all = all;
    }

    private record Known(String lines, Pattern operation, Pattern what) {
        boolean covers(int line, String difference) {
            int colon = difference.indexOf(": ");
            boolean ofLine =
                    lines.equals("all") || List.of(lines.split(",", -1)).contains(Integer.toString(line));
            return ofLine
                    && operation.matcher(difference.substring(0, colon)).matches()
                    && what.matcher(difference.substring(colon + 2)).matches();
        }
    }

    /** Reads the list that comes with the library. */
    public static KnownDifferences load() {
        try (InputStream in = KnownDifferences.class.getResourceAsStream("known-differences.txt")) {
            return of(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list: lines of {@code lines | operation | difference | reason}, with {@code *} for any text in the middle
     * two.
     */
    static KnownDifferences of(String text) {
        return new KnownDifferences(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(KnownDifferences::known)
                .toList());
    }

    /** Whether a difference is in the list. */
    public boolean covers(int line, String difference) {
        return all.stream().anyMatch(each -> each.covers(line, difference));
    }

    private static Known known(String line) {
        String[] parts = SEPARATOR.split(line.strip(), -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not lines | operation | difference | reason: " + line);
        }
        return new Known(parts[0], pattern(parts[1]), pattern(parts[2]));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
