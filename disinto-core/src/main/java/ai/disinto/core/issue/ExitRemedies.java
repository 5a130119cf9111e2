package ai.disinto.core.issue;

import static java.util.Map.entry;

import ai.disinto.core.issue.ExitReason.Remedy;
import java.util.Map;

/** What each exit reason asks for. */
final class ExitRemedies {
    static final Map<String, Remedy> BY_CODE = Map.ofEntries(
            entry("merged", Remedy.NONE),
            entry("closed_externally", Remedy.NONE),
            entry("already_done", Remedy.NONE),
            entry("no_push", Remedy.RETRY),
            entry("pr_create_failed", Remedy.RETRY),
            entry("ci_timeout", Remedy.RETRY),
            entry("review_timeout", Remedy.RETRY),
            entry("budget_exhausted", Remedy.RETRY),
            entry("unmet_dependency", Remedy.RETRY),
            entry("ci_exhausted", Remedy.HUMAN),
            entry("ci_exhausted_poll", Remedy.HUMAN),
            entry("review_exhausted", Remedy.HUMAN),
            entry("unexpected_verdict", Remedy.HUMAN),
            entry("merge_blocked", Remedy.HUMAN),
            entry("too_large", Remedy.HUMAN),
            entry("agent_failed", Remedy.HUMAN));

    private ExitRemedies() {}

    static Remedy of(String code) {
        return BY_CODE.getOrDefault(code, Remedy.HUMAN);
    }
}
