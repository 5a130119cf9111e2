package ai.disinto.forge.pull;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.internal.comment.OwnComment;
import ai.disinto.forge.model.PullRequest;
import java.util.regex.Pattern;

/** The comment in which an agent says what it did about the review of a commit: one for each commit. */
final class ReviewAnswer {
    private static final int LONGEST = 10_000;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final AgentSettings settings;
    private final PullRequest pull;

    ReviewAnswer(AgentSettings settings, PullRequest pull) {
        this.settings = settings;
        this.pull = pull;
    }

    /** Says it about the reviews up to one; what was said about earlier ones gives way to it. */
    void post(String output, long newest) {
        String mark = ReviewMark.ANSWERED.line(pull.head().sha());
        OwnComment comment = new OwnComment(
                        settings.repository(), pull.number(), settings::account, body -> body.startsWith(mark))
                .read();
        boolean unused = comment.write(mark + ReviewRound.line(newest) + "\n\nAbout the review of "
                + pull.head().sha() + ":\n\n" + quoted(output) + "\n");
    }

    /** Words of an agent, shown as they are: they form no mark, no mention and no reference. */
    private static String quoted(String output) {
        String plain = CONTROLS.matcher(SecretScanner.standard().redact(output.strip()))
                .replaceAll(" ")
                .replace("<!--", "<! --");
        int from = Math.max(0, plain.length() - LONGEST);
        StringBuilder out = new StringBuilder();
        plain.substring(from)
                .lines()
                .forEach(line -> out.append("    ").append(line).append('\n'));
        return out.isEmpty() ? "(The agent said nothing.)" : out.toString().stripTrailing();
    }
}
