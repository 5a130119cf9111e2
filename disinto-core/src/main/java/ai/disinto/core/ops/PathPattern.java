package ai.disinto.core.ops;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A pattern of paths, such as {@code evidence/<category>/<date>.json}. A placeholder stands for a part or the
 * beginning of one: {@code <id>} and {@code <category>} for small letters, digits and dashes, {@code <date>} for a
 * date with or without a label behind it, {@code <path>} for all further parts, any other for one part.
 */
final class PathPattern {
    private static final int LONGEST_ID = 94;

    private final String[] parts;

    private PathPattern(String[] parts) {
        this.parts = parts;
    }

    static PathPattern of(String pattern) {
        return new PathPattern(pattern.split("/", -1));
    }

    boolean matches(OpsPath path) {
        String[] names = path.value().split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].equals("<path>")) {
                return names.length > i;
            }
            if (i >= names.length || !matches(parts[i], names[i])) {
                return false;
            }
        }
        return names.length == parts.length;
    }

    private static boolean matches(String pattern, String name) {
        int close = pattern.indexOf('>');
        if (close < 0) {
            return pattern.equals(name);
        }
        String suffix = pattern.substring(close + 1);
        if (!name.endsWith(suffix) || name.length() == suffix.length()) {
            return false;
        }
        String stem = name.substring(0, name.length() - suffix.length());
        return switch (pattern.substring(0, close + 1)) {
            case "<id>", "<category>" -> isId(stem);
            case "<date>" -> dateOf(stem).isPresent();
            default -> !stem.startsWith(".") && (suffix.isEmpty() || !stem.endsWith("."));
        };
    }

    /** The date at the beginning of {@code 2026-05-01} or {@code 2026-05-01-label}. */
    static Optional<LocalDate> dateOf(String stem) {
        if (stem.length() < 10 || (stem.length() > 10 && (stem.charAt(10) != '-' || stem.length() == 11))) {
            return Optional.empty();
        }
        return WaitingDate.parse(stem.substring(0, 10));
    }

    static boolean isId(String text) {
        if (text.isEmpty() || text.length() > LONGEST_ID || text.charAt(0) == '-') {
            return false;
        }
        return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
