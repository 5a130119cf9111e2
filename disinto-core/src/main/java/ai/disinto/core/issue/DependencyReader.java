package ai.disinto.core.issue;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.markdown.MarkdownHeading;
import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.text.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what the body of one issue says about other issues. */
final class DependencyReader {
    private static final List<String> SECTIONS = List.of("dependencies", "depends on", "blocked by");
    private static final List<String> PHRASES = List.of("depends on", "blocked by");

    private final IssueReference issue;
    private final Problems problems;
    private final TreeMap<IssueReference, IssueDependency> found = new TreeMap<>();
    private boolean tooMany;

    private DependencyReader(IssueReference issue, Problems problems) {
        this.issue = issue;
        this.problems = problems;
    }

    static IssueDependencies read(SourceText body, IssueReference issue) {
        if (body.text().isBlank()) {
            return IssueDependencies.none(issue);
        }
        Problems problems = Problems.of(body);
        DependencyReader reader = new DependencyReader(issue, problems);
        reader.read(MarkdownOutline.of(problems.lines()));
        return new IssueDependencies(issue, reader.found.values(), !problems.hasErrors(), problems.diagnostics());
    }

    private void read(MarkdownOutline outline) {
        boolean section = false;
        for (int line = 0; line < outline.count() && !tooMany; line++) {
            Optional<MarkdownHeading> heading = outline.heading(line).filter(each -> each.level() <= 2);
            section = heading.map(DependencyReader::opensSection).orElse(section);
            String prose = outline.prose(line);
            List<FoundReference> references = ReferenceScanner.scan(prose);
            if (!references.isEmpty() && (section || hasPhrase(prose))) {
                IssueDependency.Form form = section ? IssueDependency.Form.SECTION : IssueDependency.Form.INLINE;
                addAll(references, line, form);
            }
        }
    }

    private void addAll(List<FoundReference> references, int line, IssueDependency.Form form) {
        for (FoundReference reference : references) {
            if (reference.number() == 0) {
                reportTooLarge(reference, line);
            } else {
                add(reference, line, form);
            }
        }
    }

    private void add(FoundReference written, int line, IssueDependency.Form form) {
        IssueReference reference =
                new IssueReference(written.repository(), written.number()).seenFrom(issue.repository());
        if (reference.number() == issue.number() && reference.isLocal()) {
            reportSelf(written, line);
            return;
        }
        if (written.attached()) {
            reportAttached(written, line);
        }
        if (found.size() < IssueDependencies.MAX_DEPENDENCIES) {
            found.computeIfAbsent(
                    reference, key -> new IssueDependency(key, problems.lines().location(line, written.start()), form));
        } else if (!found.containsKey(reference) && !tooMany) {
            reportTooMany(written, line);
        }
    }

    private void reportSelf(FoundReference written, int line) {
        problems.warning(
                "issue.self-dependency",
                problems.lines().location(line, written.start()),
                "#" + issue.number() + " depends on itself, which is left out",
                "name the issue that was meant, or remove the number");
    }

    private void reportAttached(FoundReference written, int line) {
        problems.warning(
                "issue.unclear-reference",
                problems.lines().location(line, written.start()),
                "a word stands directly before #" + written.number() + ", which is read as an issue of this repository",
                "write owner/repository#" + written.number() + " for another repository, or a blank before #");
    }

    private void reportTooLarge(FoundReference written, int line) {
        problems.error(
                "issue.number-too-large",
                problems.lines().location(line, written.start()),
                "no issue can have this number, so the dependency is unknown",
                "correct the number");
    }

    private void reportTooMany(FoundReference written, int line) {
        tooMany = true;
        problems.error(
                "issue.too-many-dependencies",
                problems.lines().location(line, written.start()),
                "the issue depends on more than " + IssueDependencies.MAX_DEPENDENCIES + " others",
                "group them under one issue and depend on that");
    }

    private static boolean opensSection(MarkdownHeading heading) {
        int start = 0;
        while (start < heading.text().length() && "*_".indexOf(heading.text().charAt(start)) >= 0) {
            start++;
        }
        String title = heading.text().substring(start).toLowerCase(Locale.ROOT);
        return SECTIONS.stream().anyMatch(title::startsWith);
    }

    private static boolean hasPhrase(String prose) {
        String lower = prose.toLowerCase(Locale.ROOT);
        return PHRASES.stream().anyMatch(lower::contains);
    }
}
