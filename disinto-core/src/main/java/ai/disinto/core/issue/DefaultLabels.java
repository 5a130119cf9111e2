package ai.disinto.core.issue;

import java.util.List;

/** The labels that a factory needs on its forge. */
final class DefaultLabels {
    private static final String NO_COLOUR = "ededed";

    static final List<FactoryLabel> ALL = List.of(
            work("backlog", "0075ca", "ready to be worked on"),
            work("in-progress", "e4e669", "claimed by an agent"),
            work("blocked", "d73a4a", "stopped; the newest diagnostic comment says why"),
            work("priority", "f59e0b", "taken before the rest of the backlog"),
            work("tech-debt", "cfd3d7", "an improvement found along the way"),
            work("underspecified", "fbca04", "too large or too unclear to be worked on"),
            other("vision", "0e8a16", "a goal that a sprint divides into issues"),
            other("action", "1d76db", "an operational task"),
            other("formula", NO_COLOUR, "starts a formula"),
            other("bug-report", "e11d48", "a bug as reported"),
            work("needs-triage", "f9d0c4", "a bug whose cause is to be found"),
            other("in-triage", "1d76db", "a bug whose cause is being looked for"),
            work("reproduced", "0e8a16", "a bug that was seen to happen"),
            work("cannot-reproduce", "cccccc", "a bug that could not be seen to happen"),
            work("rejected", "cccccc", "a report that is no bug"),
            other("prediction/unreviewed", "a2eeef", "a prediction that the planner has not judged"),
            other("prediction/dismissed", "d73a4a", "a prediction judged to be of no use"),
            work("prediction/actioned", "28a745", "a prediction that became work"),
            other("awaiting-live-verification", "ff9100", "merged; to be checked on the live system"),
            work("vault", NO_COLOUR, "asks for a privileged action"),
            work("pending-approval", NO_COLOUR, "waits for a person's approval"));

    private DefaultLabels() {}

    private static FactoryLabel work(String name, String colour, String meaning) {
        return new FactoryLabel(name, colour, meaning, true);
    }

    private static FactoryLabel other(String name, String colour, String meaning) {
        return new FactoryLabel(name, colour, meaning, false);
    }
}
