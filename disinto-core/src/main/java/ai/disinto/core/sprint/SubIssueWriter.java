package ai.disinto.core.sprint;

import ai.disinto.core.internal.yaml.YamlText;

/** Writes a sub-issue as an entry of the block. */
final class SubIssueWriter {
    private final String indentation;
    private final String lineBreak;

    SubIssueWriter(int indentation, String lineBreak) {
        this.indentation = " ".repeat(indentation);
        this.lineBreak = lineBreak;
    }

    /** The lines of the entry, the last one without its line break. */
    String write(SubIssue subIssue) {
        StringBuilder out = new StringBuilder();
        out.append(indentation).append("- id: ").append(YamlText.word(subIssue.id()));
        field(out, "title", YamlText.quoted(subIssue.title()));
        field(out, "labels", YamlText.list(subIssue.labels()));
        field(out, "depends_on", YamlText.list(subIssue.dependsOn()));
        field(out, "body", body(subIssue.body()));
        return out.toString();
    }

    /** A body that mentions the block's own markers hides them from every reader that looks at lines alone. */
    private String body(String body) {
        boolean mentionsMarker = body.contains("filer:begin") || body.contains("filer:end");
        return mentionsMarker
                ? YamlText.quoted(body).replace("<!--", "\\x3c!--")
                : YamlText.block(body, indentation.length() + 2, lineBreak);
    }

    private void field(StringBuilder out, String name, String value) {
        out.append(lineBreak)
                .append(indentation)
                .append("  ")
                .append(name)
                .append(": ")
                .append(value);
    }
}
