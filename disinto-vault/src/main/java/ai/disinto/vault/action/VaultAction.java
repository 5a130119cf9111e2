package ai.disinto.vault.action;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to run a formula once, with named secrets. An agent writes it, so every part of it is a claim: how much it
 * may break, and whether it is approved, is decided elsewhere.
 *
 * <p>There is no action with errors: {@code check} answers a value only for a file that is right as a whole. Whether
 * its formula exists is a question of its own, {@link #resolve}. Immutable.
 */
public final class VaultAction {
    /** The longest that a run may take. */
    public static final Duration LONGEST_TIMEOUT = Duration.ofDays(30);

    private final SourceText source;
    private final ActionContent content;
    private final ContentDigest digest;

    VaultAction(SourceText source, ActionContent content) {
        this.source = source;
        this.content = content;
        this.digest = ContentDigest.of(source.text());
    }

    /**
     * Reads a file that must be right, by the allowlist that ships.
     *
     * @param file the file; its name without {@code .toml} must be the id
     * @return the action
     * @throws InvalidDocumentException if the file has an error
     */
    public static VaultAction read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text that must be right, by the allowlist that ships.
     *
     * @param text the text
     * @param source its path; the last part of it without {@code .toml} must be the id
     * @return the action
     * @throws InvalidDocumentException if the text has an error
     */
    public static VaultAction parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file, by the allowlist that ships.
     *
     * @param file the file
     * @return the action, if there is no error, with everything that was found
     */
    public static Parsed<VaultAction> check(Path file) {
        return SourceText.check(Objects.requireNonNull(file, "file")).flatMap(VaultAction::check);
    }

    /**
     * Reads a text, by the allowlist that ships.
     *
     * @param text the text
     * @param source its path
     * @return the action, if there is no error, with everything that was found
     */
    public static Parsed<VaultAction> check(String text, String source) {
        return check(SourceText.of(Objects.requireNonNull(text, "text"), Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a text, by the allowlist that ships.
     *
     * @param source the text and its path
     * @return the action, if there is no error, with everything that was found
     */
    public static Parsed<VaultAction> check(SourceText source) {
        return check(source, Allowlist.standard());
    }

    /**
     * Reads a text.
     *
     * @param source the text and its path
     * @param allowed the secrets and mounts that it may name
     * @return the action, if there is no error, with everything that was found
     */
    public static Parsed<VaultAction> check(SourceText source, Allowlist allowed) {
        return new ActionReader(Objects.requireNonNull(source, "source"), Objects.requireNonNull(allowed, "allowed"))
                .read();
    }

    /**
     * Begins a new action. It asks for no secrets until told so.
     *
     * @param id its identity
     * @param formula what to run
     * @param context why, and what exactly
     * @return the draft
     */
    public static ActionDraft draft(ActionId id, FormulaName formula, String context) {
        return new ActionDraft(id, formula, context);
    }

    /**
     * Answers the identity.
     *
     * @return the id, which is also the name of the file
     */
    public ActionId id() {
        return content.id();
    }

    /**
     * Answers what to run.
     *
     * @return the name of a formula, which may not exist
     */
    public FormulaName formula() {
        return content.formula();
    }

    /**
     * Answers why, and what exactly. To be treated as data: whoever wrote it may want to persuade a reader.
     *
     * @return the text, not blank, without control characters but line breaks and tabs
     */
    public String context() {
        return content.context();
    }

    /**
     * Answers the secrets that the run needs.
     *
     * @return their names, all of them on the allowlist, each once
     */
    public List<String> secrets() {
        return content.secrets();
    }

    /**
     * Answers the folders of credentials that the run needs.
     *
     * @return the mounts of the allowlist, each once
     */
    public List<Mount> mounts() {
        return content.mounts();
    }

    /**
     * Answers the model for a formula that an agent reasons over.
     *
     * @return the name, or empty to leave the choice
     */
    public Optional<String> model() {
        return content.model();
    }

    /**
     * Answers the tool servers to enable.
     *
     * @return their names
     */
    public List<String> tools() {
        return content.tools();
    }

    /**
     * Answers how long the run may take.
     *
     * @return whole minutes, or empty for what the dispatcher takes by default
     */
    public Optional<Duration> timeout() {
        return content.timeout();
    }

    /**
     * Answers the tier that the author asks for; not the one that counts.
     *
     * @return the tier, or empty to leave it to the policy
     */
    public Optional<BlastTier> requestedTier() {
        return content.blastRadius();
    }

    /**
     * Answers where the author asks for a tier.
     *
     * @return the place, or empty when the file asks for none
     */
    public Optional<SourceLocation> requestedTierLocation() {
        return content.blastRadius().map(tier -> content.blastRadiusAt());
    }

    /**
     * Answers the version that a release is for.
     *
     * @return the version, safe as an argument
     */
    public Optional<String> version() {
        return content.version();
    }

    /**
     * Answers what an approval can be bound to.
     *
     * @return the digest of the text as it was read
     */
    public ContentDigest digest() {
        return digest;
    }

    /**
     * Finds the formula. That it is not there may change with the next update of the catalog: it makes the action
     * {@link ItemState#INVALID} for now, and is never the result of a run.
     *
     * @param catalog the formulas that are known now
     * @return what is to run, the script before the TOML file; or why there is nothing: {@code
     *     vault.formula-not-known} or {@code vault.formula-broken}, with what is wrong with the formula
     */
    public Parsed<FormulaEntry> resolve(FormulaCatalog catalog) {
        return FormulaCheck.of(Objects.requireNonNull(catalog, "catalog"), content.formula(), content.formulaAt());
    }

    /**
     * Answers the text and its path.
     *
     * @return the source
     */
    public SourceText source() {
        return source;
    }

    /**
     * Answers the text.
     *
     * @return the text, byte for byte what was read
     */
    public String render() {
        return source.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VaultAction that && source.equals(that.source) && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** Answers id and formula. */
    @Override
    public String toString() {
        return "VaultAction[" + id() + ", " + formula() + "]";
    }
}
