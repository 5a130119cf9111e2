package ai.disinto.forge.internal.text;

import ai.disinto.core.secret.SecretScanner;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Words of others in a text of ours: without secrets, and so that they stay words. */
public final class QuotedText {
    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_CELL = 300;

    /** What is looked at; a log can be much longer. */
    private static final int LONGEST = 1 << 20;

    private static final Pattern COLOURS = Pattern.compile("\\x1b\\[[0-9;?]{0,32}[A-Za-z]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");

    /** A word that closes or opens an issue when the pull request is merged, before what names one. */
    private static final Pattern ENDING =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(close[sd]?|fix(?:e[sd])?|resolve[sd]?|reopen(?:s|ed)?)"
                    + "([\\s:*_~`'\"|\\\\()<>\\[\\]&]{1,40}+)(?=[#!]|https?:|[\\w.-]{1,100}/[\\w.-]{1,100}[#!])");

    private final SecretScanner secrets;

    /** Makes it for the secrets that a scanner finds. */
    public QuotedText(SecretScanner secrets) {
        this.secrets = Objects.requireNonNull(secrets, "secrets");
    }

    /** The last lines of a text. */
    public String tail(String text) {
        return String.join("\n", last(text, MOST_LINES)).strip();
    }

    /** So many of its last lines, none longer than 500 characters. Lines are redacted together, since a key has several. */
    public List<String> last(String text, int most) {
        String plain = COLOURS.matcher(wholeLines(text)).replaceAll("");
        List<String> lines = Arrays.asList(secrets.redact(plain).stripTrailing().split("\\R", -1));
        return lines.subList(Math.max(0, lines.size() - most), lines.size()).stream()
                .map(line -> harmless(line, LONGEST_LINE))
                .toList();
    }

    /** A part of a line might begin within a secret, and nobody would know it again. */
    private static String wholeLines(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.indexOf('\n', text.length() - LONGEST);
        return end < 0 ? "" : text.substring(end + 1);
    }

    /** A text within a code span of a table. */
    public String cell(String text) {
        return harmless(secrets.redact(text), LONGEST_CELL).replace('`', '\'').replace('|', '/');
    }

    /** One line. */
    public String line(String text) {
        return harmless(secrets.redact(text), LONGEST_CELL).replace('\t', ' ').strip();
    }

    /** A block that the text cannot end: its fence is longer than any in the text. */
    public String fenced(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "text\n" + text + "\n" + fence;
    }

    /** Markdown that stays Markdown; what is longer ends with a note. Nothing of it closes an issue. */
    public String markdown(String text, int longest) {
        StringBuilder out = new StringBuilder();
        String begin = text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf('\n', LONGEST) + 1);
        secrets.redact(begin).lines().forEach(line -> out.append(plain(line)).append('\n'));
        String whole = ENDING.matcher(out.toString().strip()).replaceAll("$1 ·$2");
        if (whole.length() <= longest && begin.length() == text.length()) {
            return whole;
        }
        String note = "\n\n… (cut, " + text.length() + " characters in all)";
        int end = Math.min(whole.length(), longest - note.length());
        boolean splits = end > 0 && Character.isHighSurrogate(whole.charAt(end - 1));
        return whole.substring(0, splits ? end - 1 : end) + note;
    }

    private static String harmless(String line, int longest) {
        String plain = plain(line);
        return plain.codePointCount(0, plain.length()) <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest)) + " …";
    }

    /** Programs find their marks in comments by the text alone, so there must be none in what others wrote. */
    private static String plain(String line) {
        return CONTROLS.matcher(line).replaceAll(" ").replace("<!--", "<! --");
    }
}
