package ai.disinto.forge.sprint;

import ai.disinto.core.sprint.SubIssue;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.UnexpectedAnswerException;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.work.WorkStep;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files the entries of one sprint. What others file at the same moment shows in the numbers: as long as they have no gap,
 * nobody else filed anything.
 */
final class Filing {
    private final FilerSettings settings;
    private final SprintLook look;
    private final LabelPlan labels;
    private final FilingNotes notes;
    private final NewestIssues newest;
    private final Trust trust;
    private final boolean again;
    private final Map<Integer, Twin> twins = new TreeMap<>();
    private int highest;

    /** Files what a look found missing; again, what is missing since an earlier filing of the same look. */
    Filing(FilerSettings settings, SprintLook look, LabelPlan labels, boolean again) {
        this.again = again;
        this.settings = settings;
        this.look = look;
        this.labels = labels;
        this.notes = new FilingNotes(look.entries());
        this.newest = new NewestIssues(settings.repository());
        this.trust = new Trust(settings);
        this.highest = look.highest();
        look.twins().forEach(twin -> twins.put(twin.number(), twin));
    }

    /** Files so many entries at most. */
    FilingReport run(int most) {
        try {
            Optional<String> stopped = look.isSettled() ? Optional.empty() : all(most);
            return new FilingReport(notes, stopped, Optional.empty());
        } catch (ForgeException e) {
            return new FilingReport(notes, Optional.of(String.valueOf(e.getMessage())), Optional.of(e));
        }
    }

    private Optional<String> all(int most) {
        Map<String, Long> ids = labels.complete(settings);
        if (again && notes.entries().stream().anyMatch(entry -> !entry.isFiled())) {
            takeIn(newest.since(highest));
        }
        Optional<String> stopped = Optional.empty();
        for (SubIssue entry : look.document().entries()) {
            if (stopped.isEmpty() && !notes.numbers().containsKey(entry.id())) {
                stopped = notes.filed().size() < most
                        ? file(entry, ids)
                        : Optional.of("no more than " + most + " at a time");
            }
        }
        twins.values().forEach(twin -> notes.did(twin.close(settings.repository())));
        if (stopped.isEmpty() && look.marksVision()) {
            mark();
        }
        return stopped;
    }

    private Optional<String> file(SubIssue entry, Map<String, Long> ids) {
        int before = highest;
        Optional<Issue> made = create(entry, ids);
        if (made.filter(issue -> !trust.believes(issue)).isPresent()) {
            return Optional.of(unbelieved(made.get()));
        }
        boolean isAlone = made.filter(issue -> issue.number() == before + 1).isPresent();
        if (isAlone) {
            highest = before + 1;
            notes.filed(entry, highest);
        } else {
            Optional<String> lost = compare(entry, made);
            if (lost.isPresent()) {
                return lost;
            }
        }
        return made.flatMap(issue -> unlabelled(entry, issue));
    }

    /** Answers the issue; empty if it is there and the answer was lost. */
    private Optional<Issue> create(SubIssue entry, Map<String, Long> ids) {
        String body = entry.issueBody(look.document().marker(entry), notes.numbers());
        List<Long> labelIds = entry.labels().stream()
                .map(name -> Objects.requireNonNull(ids.get(name), name))
                .toList();
        try {
            Issue made = settings.repository()
                    .issues()
                    .create(NewIssue.titled(entry.title()).body(body).labelIds(labelIds));
            trust.learn(made);
            return Optional.of(made);
        } catch (OutcomeUnknownException | UnexpectedAnswerException e) {
            List<Issue> since = newest.since(highest);
            if (!sightings(since).status(entry).isFiled()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Looks who else filed the entry; whoever has the lowest number goes on. */
    private Optional<String> compare(SubIssue entry, Optional<Issue> made) {
        List<Issue> since = newest.since(highest);
        SubIssueStatus seen = sightings(since).status(entry);
        int kept = seen.number().orElseGet(() -> made.map(Issue::number).orElse(0));
        boolean isLost = made.filter(issue -> issue.number() > kept).isPresent();
        takeIn(since);
        if (isLost) {
            twins.put(made.get().number(), new Twin(made.get(), kept, true));
        } else {
            notes.filed(entry, kept);
        }
        return isLost
                ? Optional.of("somebody else files this sprint: " + entry.id() + " is #" + kept + " already")
                : Optional.empty();
    }

    /** Learns what others have filed. */
    private void takeIn(List<Issue> since) {
        Sightings seen = sightings(since);
        for (SubIssueStatus entry : notes.entries()) {
            SubIssueStatus now = seen.status(entry.subIssue());
            if (!entry.isFiled() && now.isFiled()) {
                notes.know(now);
            }
            seen.twins(entry.subIssue()).forEach(twin -> twins.put(twin.number(), twin));
        }
        highest = since.stream().mapToInt(Issue::number).reduce(highest, Math::max);
    }

    private Sightings sightings(List<Issue> issues) {
        return Sightings.among(issues, look.document(), settings, trust);
    }

    /** What would not be found again would be filed again and again. */
    private String unbelieved(Issue made) {
        String login = made.author().login();
        notes.did(Twin.withdraw(
                settings.repository(), made, "filed by " + login, "Taken back: its author is not believed."));
        return login + " files, and is not among those whose issues are believed: name it as well";
    }

    private static Optional<String> unlabelled(SubIssue entry, Issue made) {
        return made.labelNames().containsAll(entry.labels())
                ? Optional.empty()
                : Optional.of("#" + made.number()
                        + " was filed without its labels, since the account may not set labels:" + " set "
                        + String.join(", ", entry.labels()) + " there, and give the account write access");
    }

    private void mark() {
        int vision = look.document().vision();
        settings.repository().issues().addLabels(vision, List.of(SprintLook.MARK));
        notes.did(new WorkStep(vision, WorkStep.Kind.LABEL_ADDED, SprintLook.MARK));
    }
}
