package ai.disinto.core.ops;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import ai.disinto.core.issue.IssueReference;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the TOML form: {@code context}, {@code unblocks}, {@code [action_required]}. */
final class TomlRequestReader {
    private static final Set<String> KNOWN = Set.of("context", "unblocks", "action_required", "execution");

    private final SourceText source;
    private final Problems problems;

    TomlRequestReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    HumanRequest read(TomlFields root) {
        root.warnUnknown(KNOWN);
        Optional<String> context = root.requiredString("context");
        Optional<String> description = description(root);
        List<UnblockedIssue> unblocks = unblocks(root);
        HeaderComments header = HeaderComments.of(problems.lines());
        checkHeader(header, unblocks, root.location("unblocks"));
        Map<RequestPart, String> parts = new EnumMap<>(RequestPart.class);
        context.ifPresent(text -> parts.put(RequestPart.WHAT, text.strip()));
        description.ifPresent(text -> parts.put(RequestPart.HUMAN_ACTION, text.strip()));
        HumanAction action = HumanAction.ofDescription(
                description.stream().flatMap(String::lines).toList());
        OptionsCheck.check(action, problems, root.location("action_required"));
        return new HumanRequest(
                new RequestContent(
                        RequestForm.TOML,
                        header.name().orElseGet(this::fileName),
                        Map.copyOf(parts),
                        action,
                        unblocks,
                        context.flatMap(text -> WaitingDate.in(text, 0, text.length()))
                                .flatMap(WaitingDate.Found::date)
                                .or(header::filedOn),
                        header.filedBy()),
                source.text());
    }

    private Optional<String> description(TomlFields root) {
        if (root.has("execution")) {
            problems.warning(
                    "request.execution",
                    root.location("execution"),
                    "the table [execution] has no effect: a request to a human runs nothing",
                    "say in the description what to run, or file an action that names a formula");
        }
        if (!root.has("action_required")) {
            problems.error(
                    "request.missing-part",
                    root.location(),
                    "the table [action_required] is missing",
                    "add it, with a description of what the human is to do");
        }
        Optional<TomlFields> table = root.table("action_required");
        table.ifPresent(fields -> fields.warnUnknown(Set.of("description")));
        return table.flatMap(fields -> fields.requiredString("description"));
    }

    private List<UnblockedIssue> unblocks(TomlFields root) {
        if (!root.has("unblocks")) {
            problems.error(
                    "request.missing-part",
                    root.location(),
                    "the key unblocks is missing",
                    "add unblocks = [\"#44\"] with the issues that wait");
        }
        Set<IssueReference> found = new LinkedHashSet<>();
        for (String text : root.strings("unblocks")) {
            List<IssueMentions.Mention> mentions = IssueMentions.in(text);
            if (mentions.size() == 1 && mentions.get(0).issue().toString().equals(text.strip())) {
                found.add(mentions.get(0).issue());
            } else {
                problems.error(
                        "request.bad-issue",
                        root.location("unblocks"),
                        "\"" + text + "\" in unblocks is no issue",
                        "write the number with its sign, such as \"#44\"");
            }
        }
        return found.stream().map(issue -> new UnblockedIssue(issue, "", "")).toList();
    }

    private void checkHeader(HeaderComments header, List<UnblockedIssue> unblocks, SourceLocation place) {
        Set<IssueReference> listed = new LinkedHashSet<>();
        unblocks.forEach(each -> listed.add(each.issue()));
        if (!header.unblocks().isEmpty() && !header.unblocks().equals(listed)) {
            problems.warning(
                    "request.unblocks-differ",
                    place,
                    "the comment at the top names other issues than unblocks",
                    "make the two agree; unblocks counts");
        }
    }

    private String fileName() {
        String name = source.name();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.endsWith(".toml") ? last.substring(0, last.length() - 5) : last;
    }
}
