package ai.disinto.vault.doctor;

import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.internal.request.RequestLabels;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Each open request to the trusted branches, and who would have to do what for it to go on. */
final class RequestsCheck {
    private final Facts facts;
    private final Diagnosis out;

    RequestsCheck(Facts facts, Diagnosis out) {
        this.facts = facts;
        this.out = out;
    }

    void examine() {
        labels();
        Set<String> trusted = Set.of(
                facts.settings().branches().main(), facts.settings().branches().low());
        List<PullRequest> open = facts.ops().pulls().list(PullQuery.open()).stream()
                .filter(pull -> trusted.contains(pull.base().ref()))
                .sorted(Comparator.comparingInt(PullRequest::number))
                .toList();
        for (PullRequest pull : open) {
            Standing standing = new Standing(facts, pull);
            out.add(
                    standing.isStuck() ? FindingCode.REQUEST_STUCK : FindingCode.REQUEST_WAITS,
                    "#" + pull.number() + " " + shortened(pull.title()),
                    standing.seen(),
                    standing.whoMustDoWhat());
        }
        out.add(
                FindingCode.MANUAL_MERGE_UNKNOWN,
                facts.settings().slug().toString(),
                "the forge does not say whether it detects manual merges",
                "leave it off: PATCH /repos/" + facts.settings().slug() + " {\"autodetect_manual_merge\": false}");
    }

    private void labels() {
        if (!areLabelsThere()) {
            out.add(
                    FindingCode.LABELS_MISSING,
                    facts.settings().slug().toString(),
                    "of " + RequestLabels.VAULT + " and " + RequestLabels.PENDING + " not both are there",
                    new Remedies(facts.settings()).labels());
        }
    }

    private boolean areLabelsThere() {
        try {
            return !facts.ops()
                    .labels()
                    .ids(List.of(RequestLabels.VAULT, RequestLabels.PENDING))
                    .isEmpty();
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static String shortened(String title) {
        String plain = title.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
    }
}
