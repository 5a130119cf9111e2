package ai.disinto.compose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A line of a file with a digest of all the rest of it. */
final class Stamp {
    private static final String WORDS = "Generated; what is changed by hand no longer has sha256:";
    private static final int DIGEST = 64;

    private final String opening;
    private final String closing;

    private Stamp(String opening, String closing) {
        this.opening = opening + WORDS;
        this.closing = closing;
    }

    /** The stamp of files of a name, unless such files have no comments. */
    static Optional<Stamp> forFile(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String kind = name.substring(name.lastIndexOf('.') + 1);
        boolean hash = List.of("yml", "yaml", "toml", "conf", "properties", "sh", "dockerfile", "caddyfile")
                .contains(kind);
        if (hash || name.equals(".env") || name.startsWith(".env.") || kind.equals("env")) {
            return Optional.of(new Stamp("# ", ""));
        }
        return List.of("html", "htm", "md").contains(kind) ? Optional.of(new Stamp("<!-- ", " -->")) : Optional.empty();
    }

    /** The text with its stamp: on the first line, or on the second if the first says which program runs the file. */
    String put(String text) {
        int at = place(text);
        return text.substring(0, at) + line(text) + text.substring(at);
    }

    /** The text without its stamp, which may be a wrong one; empty if there is none. */
    Optional<String> withoutStamp(String stamped) {
        int at = place(stamped);
        int end = at + opening.length() + DIGEST + closing.length();
        boolean found = stamped.startsWith(opening, at)
                && end < stamped.length()
                && stamped.startsWith(closing, end - closing.length())
                && stamped.charAt(end) == '\n';
        return found ? Optional.of(stamped.substring(0, at) + stamped.substring(end + 1)) : Optional.empty();
    }

    /** What somebody did to a file that was written with this stamp. */
    PlannedFile.Edit editOf(String stamped) {
        Optional<String> text = withoutStamp(stamped);
        if (text.isEmpty()) {
            return PlannedFile.Edit.NO_STAMP;
        }
        return put(text.get()).equals(stamped) ? PlannedFile.Edit.NONE : PlannedFile.Edit.BROKEN_STAMP;
    }

    private String line(String text) {
        return opening + digest(text) + closing + "\n";
    }

    private static int place(String text) {
        return text.startsWith("#!") ? text.indexOf('\n') + 1 : 0;
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
