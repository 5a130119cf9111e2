package ai.disinto.factory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comment on an issue that counts the attempts at it: one hidden line for programs, and a table for people. */
final class AttemptText {
    private static final String MARK = "<!-- disinto-attempts:";
    private static final String END = " -->";
    private static final int LONGEST_LINE = 20_000;
    private static final Pattern WORD =
            Pattern.compile("([0-9a-f]{12})/([0-9TZ:.-]{20,30})/([0-9]{1,9})/(-|[a-z][a-z0-9_]{0,63})");

    private AttemptText() {}

    /** Whether a text claims to count, readable or not. */
    static boolean isRecord(String body) {
        return body.startsWith(MARK);
    }

    static String of(List<Attempt> attempts) {
        StringBuilder out = new StringBuilder(MARK).append(" v=1");
        attempts.forEach(each -> out.append(' ')
                .append(each.key())
                .append('/')
                .append(each.began())
                .append('/')
                .append(each.pull())
                .append('/')
                .append(each.ending()));
        out.append(END)
                .append("\n\n**Attempts at this issue: ")
                .append(attempts.size())
                .append(
                        ".** Delete this comment to begin to count anew.\n\n| Began | Pull request | Ended |\n| --- | --- | --- |\n");
        attempts.forEach(each -> out.append(row(each)));
        return out.toString();
    }

    private static String row(Attempt each) {
        String pull = each.pull() == 0 ? "" : "#" + each.pull();
        return "| " + each.began() + " | " + pull + " | " + (each.isOver() ? "`" + each.ending() + "`" : "") + " |\n";
    }

    /** The attempts; empty if nobody could have written this here. */
    static Optional<List<Attempt>> read(String body) {
        int end = body.indexOf(END);
        if (!isRecord(body) || end < 0 || end > LONGEST_LINE) {
            return Optional.empty();
        }
        String[] words = body.substring(MARK.length(), end).strip().split(" ", -1);
        if (!words[0].equals("v=1")) {
            return Optional.empty();
        }
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            Matcher word = WORD.matcher(words[i]);
            Optional<Instant> began = word.matches() ? instant(word.group(2)) : Optional.empty();
            if (began.isEmpty()) {
                return Optional.empty();
            }
            attempts.add(new Attempt(word.group(1), began.get(), Integer.parseInt(word.group(3)), word.group(4)));
        }
        return Optional.of(List.copyOf(attempts));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String key(String nonce) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
