package ai.disinto.forge.sprint;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.sprint.SubIssueStatus.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sprint as the forge has it at one moment.
 *
 * @param vision the issue of the vision
 * @param twins issues to be closed, since their entry is another one
 * @param children open issues of the vision that are no entries
 * @param problems why nothing can be filed
 * @param labels the ids of labels that issues have, by name
 * @param highest the highest number of an issue
 */
record SprintLook(
        SprintDocument document,
        Optional<Issue> vision,
        List<SubIssueStatus> entries,
        List<Twin> twins,
        List<Integer> children,
        List<String> problems,
        Map<String, Long> labels,
        int highest) {
    static final String MARK = "in-progress";

    static SprintLook at(FilerSettings settings, SprintPitch pitch) {
        SprintDocument document = SprintDocument.of(pitch);
        if (!document.problems().isEmpty()) {
            return new SprintLook(
                    document, Optional.empty(), List.of(), List.of(), List.of(), document.problems(), Map.of(), 0);
        }
        List<Issue> issues =
                settings.repository().issues().list(IssueQuery.all()).list();
        return of(document, issues, Sightings.among(issues, document, settings, new Trust(settings)));
    }

    private static SprintLook of(SprintDocument document, List<Issue> issues, Sightings sightings) {
        Optional<Issue> vision = issues.stream()
                .filter(issue -> issue.number() == document.vision())
                .findFirst();
        List<SubIssueStatus> entries =
                document.entries().stream().map(sightings::status).toList();
        List<Twin> twins = document.entries().stream()
                .flatMap(entry -> sightings.twins(entry).stream())
                .toList();
        List<String> problems = new ArrayList<>();
        if (vision.isEmpty()) {
            problems.add("there is no issue #" + document.vision() + ", which should be the vision");
        }
        entries.stream()
                .filter(entry -> entry.state() == State.CONFLICT)
                .forEach(entry -> problems.add(entry.id() + ": " + entry.why()));
        twins.forEach(twin -> twin.inUse().ifPresent(problems::add));
        int highest = issues.stream().mapToInt(Issue::number).max().orElse(0);
        return new SprintLook(
                document,
                vision,
                entries,
                twins,
                sightings.openChildren(),
                List.copyOf(problems),
                LabelPlan.lowestIds(issues.stream().flatMap(issue -> issue.labels().stream())),
                highest);
    }

    String name() {
        return document.slug() + " of #" + document.vision();
    }

    List<SubIssueStatus> missing() {
        return in(State.MISSING);
    }

    /** Whether there is work left, the vision is open, and nothing says so yet. */
    boolean marksVision() {
        boolean hasWork = !missing().isEmpty() || !in(State.OPEN).isEmpty();
        return hasWork
                && vision.filter(issue -> issue.isOpen() && !isMarked(issue)).isPresent();
    }

    boolean isMarked() {
        return vision.filter(SprintLook::isMarked).isPresent();
    }

    boolean isSettled() {
        return missing().isEmpty() && twins.isEmpty() && !marksVision();
    }

    private static boolean isMarked(Issue issue) {
        return issue.labelNames().contains(MARK);
    }

    private List<SubIssueStatus> in(State state) {
        return entries.stream().filter(entry -> entry.state() == state).toList();
    }
}
