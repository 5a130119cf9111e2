package ai.disinto.vault.internal.state;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.internal.json.JsonFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * That one dispatcher, and nobody else, runs an action. It never expires: after the deadline a person is asked.
 *
 * @param nonce a random text; whoever knows it made the claim
 * @param issue the issue in which a person is asked what became of it
 */
public record Claim(
        ActionId id,
        String blob,
        String sha256,
        String commit,
        BlastTier tier,
        String dispatcher,
        String nonce,
        Instant at,
        Instant deadline,
        OptionalInt issue) {
    static final String FOLDER = "vault/claims/";

    public static String file(ActionId id) {
        return FOLDER + id + ".json";
    }

    public String path() {
        return file(id);
    }

    public Claim raised(int number) {
        return new Claim(id, blob, sha256, commit, tier, dispatcher, nonce, at, deadline, OptionalInt.of(number));
    }

    public String render() {
        JsonFields fields = JsonFields.empty()
                .with("id", id.value())
                .with("blob", blob)
                .with("sha256", sha256)
                .with("commit", commit)
                .with("tier", tier.word())
                .with("dispatcher", dispatcher)
                .with("nonce", nonce)
                .with("at", at.toString())
                .with("deadline", deadline.toString());
        return (issue.isPresent() ? fields.with("issue", issue.getAsInt()) : fields).render() + "\n";
    }

    static Optional<Claim> find(String text) {
        return JsonFields.parse(text).flatMap(Claim::of);
    }

    private static Optional<Claim> of(JsonFields fields) {
        try {
            return Optional.of(new Claim(
                    ActionId.of(required(fields, "id")),
                    required(fields, "blob"),
                    required(fields, "sha256"),
                    required(fields, "commit"),
                    Tiers.of(fields.text("tier")),
                    required(fields, "dispatcher"),
                    required(fields, "nonce"),
                    Instant.parse(required(fields, "at")),
                    Instant.parse(required(fields, "deadline")),
                    fields.number("issue").isPresent()
                            ? OptionalInt.of((int) fields.number("issue").getAsLong())
                            : OptionalInt.empty()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String required(JsonFields fields, String name) {
        return fields.text(name).orElseThrow(IllegalArgumentException::new);
    }
}
