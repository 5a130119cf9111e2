package ai.disinto.forge.work;

import java.time.Instant;
import java.util.List;

/** A comment that is written once, however often it is tried. */
interface IssueComment {
    /** Writes it, and answers the step; none if it was there. */
    List<WorkStep> post(int issue, Instant now);
}
