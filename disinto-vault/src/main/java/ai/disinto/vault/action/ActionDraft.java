package ai.disinto.vault.action;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.internal.toml.TomlWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An action while it is put together; {@link VaultAction#draft} begins one. What is given twice counts as it was given
 * last. Not safe to share between threads.
 */
public final class ActionDraft {
    private final ActionId id;
    private final Map<String, Object> keys = new LinkedHashMap<>();

    ActionDraft(ActionId id, FormulaName formula, String context) {
        this.id = Objects.requireNonNull(id, "id");
        keys.put("id", id.value());
        keys.put("formula", Objects.requireNonNull(formula, "formula").value());
        keys.put("context", Objects.requireNonNull(context, "context"));
        keys.put("secrets", List.of());
    }

    /**
     * Says which secrets the run needs. None by default.
     *
     * @param names their names, from the allowlist
     * @return this draft
     */
    public ActionDraft secrets(List<String> names) {
        keys.put("secrets", List.copyOf(Objects.requireNonNull(names, "names")));
        return this;
    }

    /**
     * Says which folders of credentials the run needs. None by default.
     *
     * @param aliases their aliases, from the allowlist
     * @return this draft
     */
    public ActionDraft mounts(List<String> aliases) {
        keys.put("mounts", List.copyOf(Objects.requireNonNull(aliases, "aliases")));
        return this;
    }

    /**
     * Says which model is to reason over the formula. The dispatcher's by default.
     *
     * @param name the name
     * @return this draft
     */
    public ActionDraft model(String name) {
        keys.put("model", Objects.requireNonNull(name, "name"));
        return this;
    }

    /**
     * Says which tool servers to enable. None by default.
     *
     * @param names their names
     * @return this draft
     */
    public ActionDraft tools(List<String> names) {
        keys.put("tools", List.copyOf(Objects.requireNonNull(names, "names")));
        return this;
    }

    /**
     * Says how long the run may take. The dispatcher's limit by default.
     *
     * @param limit whole minutes, at most {@link VaultAction#LONGEST_TIMEOUT}
     * @return this draft
     * @throws IllegalArgumentException if the limit has a part of a minute
     */
    public ActionDraft timeout(Duration limit) {
        if (!Duration.ofMinutes(Objects.requireNonNull(limit, "limit").toMinutes())
                .equals(limit)) {
            throw new IllegalArgumentException("limit must be whole minutes, got " + limit);
        }
        keys.put("timeout_minutes", limit.toMinutes());
        return this;
    }

    /**
     * Asks for a tier. One above that of the policy is granted; one below only if the operator opted in.
     *
     * @param tier the tier
     * @return this draft
     */
    public ActionDraft blastRadius(BlastTier tier) {
        keys.put("blast_radius", Objects.requireNonNull(tier, "tier").word());
        return this;
    }

    /**
     * Says which version a release is for.
     *
     * @param name the version, such as {@code v1.2.0}
     * @return this draft
     */
    public ActionDraft version(String name) {
        keys.put("version", Objects.requireNonNull(name, "name"));
        return this;
    }

    /**
     * Writes the action and reads it back.
     *
     * @param allowed the secrets and mounts that it may name
     * @return the action, its keys in the order in which they were first given
     * @throws InvalidDocumentException if reading finds an error, such as a secret that is not allowed
     */
    public VaultAction toAction(Allowlist allowed) {
        Objects.requireNonNull(allowed, "allowed");
        String text = TomlWriter.lines(keys, "\n") + "\n";
        return VaultAction.check(SourceText.of(text, id.file().value()), allowed)
                .orElseThrow();
    }

    /** Answers the id and the names of the keys that were given. */
    @Override
    public String toString() {
        return "ActionDraft[" + id + ", " + keys.keySet() + "]";
    }
}
