package ai.disinto.examples.lifecycle;

import java.util.List;

/**
 * How a run ended.
 *
 * @param good whether the end was reached and all is as it must be
 * @param forge the address of the forge
 * @param repository the project
 * @param inTime whether the end was reached before the limit
 * @param issues what became of each entry
 * @param rules what must hold
 * @param cost what it cost
 * @param auditLog what the check of the audit log says
 * @param status how the factory stands if the end was not reached; else empty
 * @param story what happened
 */
record Ending(
        boolean good,
        String forge,
        String repository,
        boolean inTime,
        List<IssueRow> issues,
        List<Finding> rules,
        Cost cost,
        String auditLog,
        String status,
        List<Story.Line> story) {
    /**
     * What a run cost.
     *
     * @param seconds how long it took, preparation included
     * @param requests how many requests were sent to the forge and the CI
     * @param forgeSeconds how long was waited for their answers
     */
    record Cost(double seconds, long requests, double forgeSeconds) {}
}
