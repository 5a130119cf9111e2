package ai.disinto.core.ops;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.markdown.MarkdownSection;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.secret.SecretFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a resource inventory. What looks like a secret is covered before anything else looks at the text. */
final class ResourcesReader {
    private static final Map<String, String> SECTIONS = Map.of(
            "compute", "compute",
            "infrastructure", "compute",
            "domains", "domains",
            "external accounts", "accounts",
            "accounts", "accounts",
            "tokens", "tokens",
            "budget", "budget");
    private static final Set<String> WITHOUT_ENTRIES = Set.of("overview", "notes");

    private final SourceText source;
    private final SecretCover cover;
    private final Problems problems;
    private final Map<String, List<ResourceEntry>> entries = new HashMap<>();

    ResourcesReader(SourceText source) {
        this.source = source;
        boolean tooLarge = source.text().length() > source.limits().maxSize();
        this.cover = SecretCover.of(tooLarge ? "" : source.text());
        String text = tooLarge ? source.text() : cover.text();
        this.problems = Problems.of(SourceText.of(text, source.name()).withLimits(source.limits()));
    }

    Parsed<Resources> read() {
        if (problems.hasErrors()) {
            return problems.toParsed(null);
        }
        cover.found().forEach(this::report);
        MarkdownOutline outline = MarkdownOutline.of(problems.lines());
        for (MarkdownSection section : outline.sections(2)) {
            read(outline, section);
        }
        return problems.toParsed(new Resources(
                new ResourceSections(
                        entries("compute"),
                        entries("domains"),
                        entries("accounts"),
                        entries("tokens"),
                        entries("budget")),
                source.text()));
    }

    private void read(MarkdownOutline outline, MarkdownSection section) {
        String title = section.heading().text().toLowerCase(Locale.ROOT);
        String name = SECTIONS.get(title);
        if (name != null) {
            entries.computeIfAbsent(name, fresh -> new ArrayList<>())
                    .addAll(new ResourceSectionReader(outline, problems).read(section));
        } else if (!WITHOUT_ENTRIES.contains(title)) {
            problems.info(
                    "resources.unknown-section",
                    problems.lines()
                            .location(
                                    section.heading().line(), section.heading().textStart()),
                    "the section \"" + section.heading().text() + "\" is not read",
                    "known sections are Compute, Domains, External accounts, Tokens and Budget");
        }
    }

    private void report(SecretFinding finding) {
        if (SecretCover.isCertain(finding)) {
            problems.error(
                    "resources.secret-value",
                    problems.lines().location(finding.offset()),
                    "the value of a secret stands here",
                    "remove it, revoke it, and name the secret instead");
        } else {
            problems.warning(
                    "resources.possible-secret",
                    problems.lines().location(finding.offset()),
                    "this looks like the value of a secret",
                    "if it is one, remove it, revoke it, and name the secret instead");
        }
    }

    private List<ResourceEntry> entries(String section) {
        return List.copyOf(entries.getOrDefault(section, List.of()));
    }
}
