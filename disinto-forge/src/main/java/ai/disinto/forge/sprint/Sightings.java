package ai.disinto.forge.sprint;

import ai.disinto.core.sprint.SubIssue;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.sprint.Sighting.Kind;
import ai.disinto.forge.sprint.SubIssueStatus.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a list of issues says about the entries of a sprint. */
final class Sightings {
    private final FilerSettings settings;
    private final List<Sighting> believed = new ArrayList<>();
    private final List<Sighting> others = new ArrayList<>();

    private Sightings(FilerSettings settings) {
        this.settings = settings;
    }

    static Sightings among(Collection<Issue> issues, SprintDocument document, FilerSettings settings, Trust trust) {
        Sightings out = new Sightings(settings);
        issues.stream()
                .filter(issue -> !issue.isPull())
                .sorted(Comparator.comparingInt(Issue::number))
                .flatMap(issue -> Sighting.of(document, settings.formerSlugs(), issue).stream())
                .forEach(seen -> (trust.believes(seen.issue()) ? out.believed : out.others).add(seen));
        return out;
    }

    /** The status of an entry by what was seen; of several issues the lowest number counts. */
    SubIssueStatus status(SubIssue entry) {
        List<Issue> marked = seen(Kind.MARKED, entry);
        if (!marked.isEmpty()) {
            return known(entry, marked.get(0), "");
        }
        List<Issue> elsewhere = seen(Kind.OTHER_SPRINT, entry);
        if (!elsewhere.isEmpty()) {
            return SubIssueStatus.conflict(
                    entry,
                    numbers(elsewhere) + " is this entry of another sprint of the same vision; if the document was"
                            + " renamed, say what it was called before");
        }
        List<Issue> titled = seen(Kind.TITLED, entry);
        if (titled.size() > 1) {
            return SubIssueStatus.conflict(entry, numbers(titled) + " have its title: take the words from all but one");
        }
        return titled.isEmpty() ? missing(entry) : known(entry, titled.get(0), "by its title");
    }

    /** Open issues besides the one that counts. */
    List<Twin> twins(SubIssue entry) {
        List<Issue> marked = seen(Kind.MARKED, entry);
        return marked.stream()
                .skip(1)
                .filter(Issue::isOpen)
                .map(issue ->
                        new Twin(issue, marked.get(0).number(), marked.get(0).isOpen()))
                .toList();
    }

    /** Open issues that belong to the vision and are no entries. */
    List<Integer> openChildren() {
        return believed.stream()
                .filter(seen -> seen.kind() == Kind.CHILD && seen.issue().isOpen())
                .map(seen -> seen.issue().number())
                .toList();
    }

    private SubIssueStatus missing(SubIssue entry) {
        List<Issue> strangers = others.stream()
                .filter(seen -> seen.kind() == Kind.MARKED && seen.id().equals(entry.id()))
                .map(Sighting::issue)
                .toList();
        String why = strangers.isEmpty() ? "" : numbers(strangers) + " has its marker, by somebody who is not believed";
        return new SubIssueStatus(entry, State.MISSING, OptionalInt.empty(), why);
    }

    private SubIssueStatus known(SubIssue entry, Issue issue, String why) {
        List<String> refusals = issue.labelNames().stream()
                .filter(settings.refusals()::contains)
                .toList();
        OptionalInt number = OptionalInt.of(issue.number());
        if (issue.isOpen()) {
            return new SubIssueStatus(entry, State.OPEN, number, why);
        }
        return refusals.isEmpty()
                ? new SubIssueStatus(entry, State.DONE, number, why)
                : new SubIssueStatus(entry, State.REFUSED, number, "closed as " + String.join(", ", refusals));
    }

    private List<Issue> seen(Kind kind, SubIssue entry) {
        return believed.stream()
                .filter(seen -> seen.kind() == kind && seen.id().equals(entry.id()))
                .map(Sighting::issue)
                .toList();
    }

    private static String numbers(List<Issue> issues) {
        return issues.stream().map(issue -> "#" + issue.number()).collect(Collectors.joining(", "));
    }
}
