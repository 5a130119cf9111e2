package ai.disinto.vault.internal.state;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.internal.json.JsonFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** That a low action may be committed to the trusted branch: written before it is, and only for exactly these bytes. */
public record Admission(
        ActionId id, String blob, String sha256, BlastTier tier, String policyDigest, String requester, Instant at) {
    static final String FOLDER = "vault/admitted/";

    String path() {
        return FOLDER + id + ".json";
    }

    String render() {
        return JsonFields.empty()
                        .with("id", id.value())
                        .with("blob", blob)
                        .with("sha256", sha256)
                        .with("tier", tier.word())
                        .with("policy", policyDigest)
                        .with("requester", requester)
                        .with("at", at.toString())
                        .render()
                + "\n";
    }

    static Optional<Admission> find(String text) {
        return JsonFields.parse(text).flatMap(Admission::of);
    }

    private static Optional<Admission> of(JsonFields fields) {
        try {
            return Optional.of(new Admission(
                    ActionId.of(fields.text("id").orElseThrow(IllegalArgumentException::new)),
                    fields.text("blob").orElseThrow(IllegalArgumentException::new),
                    fields.text("sha256").orElseThrow(IllegalArgumentException::new),
                    Tiers.of(fields.text("tier")),
                    fields.text("policy").orElseThrow(IllegalArgumentException::new),
                    fields.text("requester").orElseThrow(IllegalArgumentException::new),
                    Instant.parse(fields.text("at").orElse(""))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
