package ai.disinto.forge.sprint;

import ai.disinto.core.sprint.SubIssueMarker;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.User;
import ai.disinto.forge.work.WorkStep;
import java.util.Optional;
import java.util.Set;

/**
 * An issue that was filed although its entry was another issue already.
 *
 * @param kept the number of the other, which is lower
 * @param keptIsOpen whether the other is open
 */
record Twin(Issue issue, int kept, boolean keptIsOpen) {
    int number() {
        return issue.number();
    }

    /** Why it cannot just be closed, if so. */
    Optional<String> inUse() {
        Set<String> labels = issue.labelNames();
        boolean used = labels.contains("in-progress") || !issue.assignees().isEmpty();
        if (!used && keptIsOpen) {
            return Optional.empty();
        }
        String why = used ? "#" + number() + " is being worked on" + by() : "#" + kept + " is closed";
        return Optional.of("#" + kept + " and #" + number() + " are the same entry, and " + why
                + ": close one of them, or take its marker away");
    }

    private String by() {
        return issue.assignees().stream()
                .map(User::login)
                .sorted()
                .findFirst()
                .map(login -> " by " + login)
                .orElse("");
    }

    /** Closes it and takes its marker away in one call, so that nobody counts it as done. */
    WorkStep close(ForgeRepository repository) {
        return withdraw(
                repository, issue, "twin of #" + kept, "Filed twice at the same moment: this is #" + kept + ".");
    }

    static WorkStep withdraw(ForgeRepository repository, Issue issue, String detail, String words) {
        String marker =
                SubIssueMarker.find(issue.body()).map(SubIssueMarker::render).orElse("");
        String text = marker.isEmpty() ? issue.body() : issue.body().replace(marker, "");
        String body = words + "\n\n" + text.strip() + "\n";
        repository.issues().edit(issue.number(), IssueEdit.nothing().body(body).open(false));
        return new WorkStep(issue.number(), WorkStep.Kind.CLOSED, detail);
    }

    /** Answers both numbers. */
    @Override
    public String toString() {
        return "#" + number() + " is a twin of #" + kept;
    }
}
