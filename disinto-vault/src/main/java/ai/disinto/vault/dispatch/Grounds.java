package ai.disinto.vault.dispatch;

import ai.disinto.vault.decision.AdmissionEvidence;
import ai.disinto.vault.decision.PullEvidence;
import ai.disinto.vault.decision.ReviewEvidence;
import ai.disinto.vault.policy.Classification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Why an action may run, in words for the audit log: by which policy, by which request, by whose approval. */
final class Grounds {
    private Grounds() {}

    static Map<String, String> of(FireGate.Decision decision) {
        Map<String, String> out = new TreeMap<>();
        var evidence = decision.evidence();
        out.put("policy", evidence.policy().digest());
        evidence.policy().highest().map(Classification::explain).ifPresent(rule -> out.put("rule", rule));
        evidence.pull()
                .ifPresentOrElse(
                        pull -> request(out, pull, decision.approvals()),
                        () -> evidence.admission().ifPresent(note -> admission(out, note)));
        return out;
    }

    private static void request(Map<String, String> out, PullEvidence pull, List<ReviewEvidence> approvals) {
        out.put("pull", "#" + pull.request().number());
        out.put("requester", pull.request().author());
        out.put("head", pull.head().commit());
        pull.merge().ifPresent(merge -> {
            merge.commit().ifPresent(commit -> out.put("merge", commit));
            merge.by().ifPresent(who -> out.put("merged_by", who));
            merge.at().map(Instant::toString).ifPresent(at -> out.put("merged_at", at));
        });
        out.put("approved_by", approvals.stream().map(Grounds::approval).collect(Collectors.joining(", ")));
    }

    private static String approval(ReviewEvidence review) {
        return review.reviewer().orElse("") + " (review " + review.id() + ")";
    }

    private static void admission(Map<String, String> out, AdmissionEvidence note) {
        out.put("requester", note.requester());
        out.put("admitted_at", note.at().toString());
    }
}
