package ai.disinto.forge.work;

import ai.disinto.core.secret.SecretScanner;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Words of others in a comment of ours: without secrets, and so that they stay words. */
final class QuotedText {
    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_CELL = 300;

    /** What is looked at; a log can be much longer. */
    private static final int LONGEST = 1 << 20;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");

    private final SecretScanner secrets;

    QuotedText(SecretScanner secrets) {
        this.secrets = secrets;
    }

    /** The last lines of a text. */
    String tail(String text) {
        List<String> lines =
                Arrays.asList(secrets.redact(wholeLines(text)).stripTrailing().split("\\R", -1));
        List<String> last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        StringBuilder out = new StringBuilder();
        last.forEach(line -> out.append(harmless(line, LONGEST_LINE)).append('\n'));
        return out.toString().strip();
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
    String cell(String text) {
        return harmless(secrets.redact(text), LONGEST_CELL).replace('`', '\'').replace('|', '/');
    }

    /** A block that the text cannot end: its fence is longer than any in the text. */
    String fenced(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "text\n" + text + "\n" + fence;
    }

    /** Programs find their marks in comments by the text alone, so there must be none in what others wrote. */
    private static String harmless(String line, int longest) {
        String plain = CONTROLS.matcher(line).replaceAll(" ").replace("<!--", "<! --");
        return plain.codePointCount(0, plain.length()) <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest)) + " …";
    }
}
