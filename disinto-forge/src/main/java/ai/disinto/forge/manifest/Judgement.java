package ai.disinto.forge.manifest;

import ai.disinto.forge.manifest.ActionOutcome.State;
import ai.disinto.forge.manifest.ManifestAction.AddLabel;
import ai.disinto.forge.manifest.ManifestAction.CloseIssue;
import ai.disinto.forge.manifest.ManifestAction.ClosePull;
import ai.disinto.forge.manifest.ManifestAction.EditBody;
import ai.disinto.forge.manifest.ManifestAction.RemoveLabel;
import java.util.Optional;

/**
 * Whether an action may be executed on an issue as it is.
 *
 * @param state ready, already, or stale
 * @param detail why
 */
record Judgement(State state, String detail) {
    private static final Judgement ALREADY = new Judgement(State.ALREADY, "");

    /**
     * Judges.
     *
     * @param issue the issue; empty if there is none
     * @param seen what the issue has to be; empty if nobody said
     */
    static Judgement of(ManifestAction action, Optional<IssueView> issue, Optional<SeenIssue> seen) {
        if (issue.isEmpty()) {
            return stale("there is none of this number");
        }
        IssueView view = issue.get();
        if (view.isPull() != action instanceof ClosePull) {
            return stale(view.isPull() ? "it is a pull request" : "it is an issue");
        }
        if (isAlready(action, view)) {
            return ALREADY;
        }
        if (!view.isOpen()) {
            return stale("it is closed");
        }
        return seen.filter(expected -> !view.is(expected)).isPresent()
                ? stale("it has changed since the action was written")
                : new Judgement(State.READY, words(action, view, seen));
    }

    private static boolean isAlready(ManifestAction action, IssueView view) {
        if (action instanceof EditBody edit) {
            return view.body().equals(edit.body());
        } else if (action instanceof AddLabel add) {
            return view.labels().contains(add.label());
        } else if (action instanceof RemoveLabel remove) {
            return !view.labels().contains(remove.label());
        }
        return (action instanceof CloseIssue || action instanceof ClosePull) && !view.isOpen();
    }

    private static String words(ManifestAction action, IssueView view, Optional<SeenIssue> seen) {
        if (action instanceof EditBody edit) {
            String lines = view.body().lines().count() + " lines become "
                    + edit.body().lines().count();
            return seen.isPresent() ? lines : lines + ", unchecked: nobody said what the author saw";
        }
        return "";
    }

    private static Judgement stale(String why) {
        return new Judgement(State.STALE, why);
    }
}
