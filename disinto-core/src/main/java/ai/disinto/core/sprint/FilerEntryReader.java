package ai.disinto.core.sprint;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import ai.disinto.core.internal.yaml.YamlFields;
import ai.disinto.core.internal.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of the block and says everything that is wrong with it. */
final class FilerEntryReader {
    static final Set<String> FIELDS = Set.of("id", "title", "labels", "depends_on", "body");

    private final Problems problems;
    private final SourceLines lines;
    private final YamlNode.Mapping node;
    private final YamlFields fields;
    private boolean wrong;

    FilerEntryReader(Problems problems, YamlNode.Mapping node) {
        this.problems = problems;
        this.lines = problems.lines();
        this.node = node;
        this.fields = new YamlFields(node, nameOf(node), problems);
    }

    FilerEntry read() {
        Optional<String> id = fields.requiredText("id").filter(this::isId);
        Optional<String> title = fields.requiredText("title").filter(text -> isLine("title", text));
        List<String> labels = fields.items("labels").stream()
                .filter(this::isLabel)
                .map(YamlNode.Scalar::text)
                .toList();
        List<FilerEntry.Link> links = links();
        Optional<String> body = fields.requiredText("body").filter(this::isBody);
        reportUnknown();
        warnOfComment("title");
        boolean complete = id.isPresent() && title.isPresent() && body.isPresent() && !wrong;
        SubIssue subIssue = complete ? subIssue(id.get(), title.get(), body.get(), labels, links) : null;
        int offset = fields.node("id").map(YamlNode::start).orElse(node.start());
        return new FilerEntry(node, id.orElse(null), offset, links, subIssue);
    }

    private static SubIssue subIssue(
            String id, String title, String body, List<String> labels, List<FilerEntry.Link> links) {
        return SubIssue.of(id, title, body)
                .withLabels(labels)
                .withDependsOn(links.stream().map(FilerEntry.Link::id).toList());
    }

    private List<FilerEntry.Link> links() {
        List<FilerEntry.Link> links = new ArrayList<>();
        for (YamlNode.Scalar item : fields.items("depends_on")) {
            if (isDependency(item)) {
                links.add(new FilerEntry.Link(item.text(), item.start()));
            }
        }
        return List.copyOf(links);
    }

    private boolean isDependency(YamlNode.Scalar scalar) {
        Optional<String> problem = SubIssueRules.idProblem(scalar.text());
        return accepted(problem, "sprint.invalid-id", scalar.start());
    }

    private boolean isId(String id) {
        return accepted(SubIssueRules.idProblem(id), "sprint.invalid-id", start("id"));
    }

    private boolean isLine(String field, String text) {
        return accepted(SubIssueRules.lineProblem(field, text), "sprint.invalid-text", start(field));
    }

    private boolean isLabel(YamlNode.Scalar label) {
        return accepted(SubIssueRules.lineProblem("label", label.text()), "sprint.invalid-text", label.start());
    }

    private boolean isBody(String body) {
        return accepted(SubIssueRules.bodyProblem(body), "sprint.invalid-text", start("body"));
    }

    private int start(String field) {
        return fields.node(field).map(YamlNode::start).orElse(node.start());
    }

    private boolean accepted(Optional<String> problem, String code, int offset) {
        if (problem.isEmpty()) {
            return true;
        }
        wrong = true;
        String hint = code.equals("sprint.invalid-id")
                ? "use lower-case letters, digits and single dashes, at most 100"
                : "write plain text, of one line where it is no body";
        problems.error(code, lines.location(offset), problem.get(), hint);
        return false;
    }

    private void reportUnknown() {
        for (YamlNode.Scalar key : fields.unknown(FIELDS)) {
            wrong = true;
            problems.error(
                    "sprint.unknown-field",
                    lines.location(key.start()),
                    "an entry has no field \"" + key.text() + "\"",
                    "the fields are id, title, labels, depends_on and body; indent text of the body by four blanks");
        }
    }

    /** {@code title: fix #12} ends before the number, and nobody sees it. */
    private void warnOfComment(String field) {
        YamlNode value = fields.node(field).orElse(null);
        if (!(value instanceof YamlNode.Scalar scalar) || !scalar.plain()) {
            return;
        }
        int line = lines.lineAt(Math.max(scalar.start(), scalar.end() - 1));
        String behind = lines.text(line).substring(Math.min(scalar.end(), lines.end(line)) - lines.start(line));
        if (behind.strip().startsWith("#")) {
            problems.warning(
                    "sprint.comment-in-entry",
                    lines.location(scalar.end()),
                    "YAML reads the rest of this line as a comment, so the " + field + " ends before it",
                    "put the whole " + field + " in double quotes, or the comment on a line of its own");
        }
    }

    private static String nameOf(YamlNode.Mapping node) {
        for (YamlNode.Entry entry : node.entries()) {
            boolean id = entry.key().text().equals("id");
            if (id
                    && entry.value() instanceof YamlNode.Scalar scalar
                    && SubIssueRules.idProblem(scalar.text()).isEmpty()) {
                return " in the entry " + scalar.text();
            }
        }
        return "";
    }
}
