package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.decision.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a pass did with one action.
 *
 * @param path the file of the action
 * @param outcome what happened
 * @param refusals why it may not run
 * @param result how the run ended, for {@link DispatchOutcome#FIRED}
 * @param issue the issue in which a person is asked, if there is one
 * @param detail one line for a person
 */
public record DispatchedAction(
        String path,
        DispatchOutcome outcome,
        List<Refusal> refusals,
        Optional<ActionResult> result,
        OptionalInt issue,
        String detail) {
    /**
     * Copies the list.
     *
     * @param path the file of the action
     * @param outcome what happened
     * @param refusals why it may not run
     * @param result how the run ended
     * @param issue the issue in which a person is asked
     * @param detail one line for a person
     */
    public DispatchedAction {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(outcome, "outcome");
        refusals = List.copyOf(Objects.requireNonNull(refusals, "refusals"));
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(detail, "detail");
    }

    static DispatchedAction of(String path, DispatchOutcome outcome, String detail) {
        return new DispatchedAction(path, outcome, List.of(), Optional.empty(), OptionalInt.empty(), detail);
    }

    static DispatchedAction refused(String path, DispatchOutcome outcome, List<Refusal> refusals) {
        String first = refusals.get(0).message();
        return new DispatchedAction(path, outcome, refusals, Optional.empty(), OptionalInt.empty(), first);
    }

    DispatchedAction with(ActionResult ended) {
        return new DispatchedAction(path, outcome, refusals, Optional.of(ended), issue, detail);
    }

    DispatchedAction raised(int number) {
        return new DispatchedAction(path, outcome, refusals, result, OptionalInt.of(number), detail);
    }

    /** Answers path, outcome and detail on one line, and below it a line for each refusal. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(
                path + ": " + outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ", " + detail);
        issue.ifPresent(number -> out.append(", see #").append(number));
        refusals.forEach(refusal -> out.append("\n  ").append(refusal));
        return out.toString();
    }
}
