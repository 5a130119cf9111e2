package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together the body that a sub-issue is filed with. */
final class IssueBody {
    private static final String DEPENDENCIES = "Dependencies";

    private IssueBody() {}

    static String render(SubIssue subIssue, SubIssueMarker marker, Map<String, Integer> numbers) {
        List<String> references = new ArrayList<>();
        for (String dependency : subIssue.dependsOn()) {
            references.add("- #" + number(subIssue, dependency, numbers));
        }
        String text = SafeMarkdown.closed(SafeMarkdown.withoutMarkers(subIssue.body()))
                .stripTrailing();
        String complete = references.isEmpty() ? text : withDependencies(text, references);
        return complete + "\n\n" + marker.render() + "\n";
    }

    private static int number(SubIssue subIssue, String dependency, Map<String, Integer> numbers) {
        Integer number = numbers.get(dependency);
        if (number == null || number < 1) {
            throw new IllegalArgumentException("the sub-issue " + subIssue.id() + " depends on " + dependency
                    + ", which has " + (number == null ? "no number" : "the number " + number)
                    + ": file " + dependency + " first");
        }
        return number;
    }

    /** Adds the references to the section that the text has, else to a new one. */
    private static String withDependencies(String text, List<String> references) {
        MarkdownOutline outline = MarkerLine.outline(text);
        Optional<MarkdownSection> section = outline.sections(2).stream()
                .filter(each -> each.heading().text().equalsIgnoreCase(DEPENDENCIES))
                .findFirst();
        if (section.isEmpty()) {
            return text + "\n\n## " + DEPENDENCIES + "\n" + String.join("\n", references);
        }
        int last = section.get().heading().line();
        List<String> missing = new ArrayList<>(references);
        for (int i = section.get().from(); i < section.get().to(); i++) {
            last = outline.lines().text(i).isBlank() ? last : i;
            missing.remove(outline.prose(i).strip());
        }
        int at = outline.lines().end(last);
        String added = missing.isEmpty() ? "" : "\n" + String.join("\n", missing);
        return text.substring(0, at) + added + text.substring(at);
    }
}
