package ai.disinto.forge.manifest;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.Issues;
import ai.disinto.forge.internal.comment.OwnComment;
import ai.disinto.forge.manifest.ActionOutcome.State;
import ai.disinto.forge.manifest.ManifestAction.AddLabel;
import ai.disinto.forge.manifest.ManifestAction.CreateIssue;
import ai.disinto.forge.manifest.ManifestAction.EditBody;
import ai.disinto.forge.manifest.ManifestAction.RemoveLabel;
import ai.disinto.forge.manifest.ManifestAction.WriteComment;
import ai.disinto.forge.model.Issue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Does on the forge what actions ask for. Whatever may be done twice without harm is; the rest is looked for first. */
final class Deeds {
    private final ForgeRepository repository;
    private final OwnMarks marks;
    private final String key;

    Deeds(ManifestSettings settings, String key) {
        this.repository = settings.repository();
        this.marks = new OwnMarks(settings.repository(), settings.account());
        this.key = key;
    }

    /** Executes an action on what is there. */
    State execute(int index, ManifestAction action) {
        Issues issues = repository.issues();
        int number = action.target().orElseThrow();
        if (action instanceof EditBody edit) {
            issues.edit(number, IssueEdit.nothing().body(edit.body()));
        } else if (action instanceof AddLabel add) {
            issues.addLabels(number, List.of(add.label()));
        } else if (action instanceof RemoveLabel remove) {
            issues.removeLabel(number, remove.label());
        } else if (action instanceof WriteComment comment) {
            return comment(index, comment);
        } else {
            issues.close(number);
        }
        return State.DONE;
    }

    ActionOutcome create(int index, ManifestAction action) {
        CreateIssue wanted = (CreateIssue) action;
        Optional<Issue> there = marks.issue(line(index));
        if (there.isPresent()) {
            return new ActionOutcome(
                    action, State.ALREADY, OptionalInt.of(there.get().number()), "");
        }
        List<Long> labels =
                wanted.labels().isEmpty() ? List.of() : repository.labels().ids(wanted.labels());
        Issue made = marks.fileIssue(wanted, labels, line(index));
        boolean whole = made.labelNames().containsAll(wanted.labels());
        return new ActionOutcome(
                action,
                State.DONE,
                OptionalInt.of(made.number()),
                whole ? "" : "without its labels, which the account may not set");
    }

    private State comment(int index, WriteComment action) {
        OwnComment comment = marks.comment(action.issue(), line(index)).read();
        if (comment.text().isPresent()) {
            return State.ALREADY;
        }
        comment.write(OwnMarks.marked(action.body(), line(index)));
        return State.DONE;
    }

    private String line(int index) {
        return OwnMarks.line("manifest", key + "/" + (index + 1));
    }
}
