package ai.disinto.core.sprint;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import ai.disinto.core.internal.yaml.YamlNode;

/** Finds text of a body that YAML reads as a comment, since it has lost its blanks: headings above all. */
final class BodyComments {
    private final Problems problems;
    private final SourceLines lines;

    private BodyComments(Problems problems) {
        this.problems = problems;
        this.lines = problems.lines();
    }

    /** Looks at the lines between the body of an entry and the next line that is no comment. */
    static void check(Problems problems, YamlNode.Mapping entry, int endLine) {
        for (YamlNode.Entry field : entry.entries()) {
            if (field.key().text().equals("body") && field.value() instanceof YamlNode.Scalar body) {
                new BodyComments(problems).check(body, endLine);
            }
        }
    }

    private void check(YamlNode.Scalar body, int endLine) {
        int line = lines.lineAt(Math.max(body.start(), body.end() - 1)) + 1;
        boolean reported = false;
        for (int i = line; i < endLine && !reported; i++) {
            String text = lines.text(i);
            String comment = text.strip();
            if (!comment.isEmpty() && !comment.startsWith("#")) {
                return;
            }
            if (comment.startsWith("##")) {
                reported = true;
                problems.error(
                        "sprint.body-cut",
                        lines.location(i, text.indexOf('#')),
                        "YAML reads this heading as a comment, so that the body ends above it",
                        "indent it as far as the body");
            } else if (text.startsWith(" ") && !comment.isEmpty()) {
                reported = true;
                problems.warning(
                        "sprint.comment-in-entry",
                        lines.location(i, text.indexOf('#')),
                        "YAML reads this line as a comment, no part of the body above it",
                        "indent it as far as the body if it belongs there");
            }
        }
    }
}
