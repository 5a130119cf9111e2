package ai.disinto.vault.policy;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.vault.action.ContentDigest;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.Mount;
import ai.disinto.vault.action.VaultAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What operators say about formulas: {@code [tiers]}, how much each may break; {@code [lowering]}, the lowest tier that
 * an action may ask for; {@code [secrets]} and {@code [mounts]}, the most that it may have. Only {@code [tiers]} must be
 * there. Immutable.
 */
public final class VaultPolicy {
    private final SourceText source;
    private final PolicyContent content;

    VaultPolicy(SourceText source, PolicyContent content) {
        this.source = source;
        this.content = content;
    }

    /**
     * Answers the policy that ships, as a beginning for the one of an operations repository.
     *
     * @return tiers for fifteen formulas; no lowering and no ceilings
     */
    public static VaultPolicy standard() {
        return StandardPolicy.POLICY;
    }

    /**
     * Reads a file that must be right.
     *
     * @param file the file
     * @return the policy
     * @throws InvalidDocumentException if the file has an error
     */
    public static VaultPolicy read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text that must be right.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the policy
     * @throws InvalidDocumentException if the text has an error
     */
    public static VaultPolicy parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the policy, if there is no error, with everything that was found
     */
    public static Parsed<VaultPolicy> check(Path file) {
        return SourceText.check(Objects.requireNonNull(file, "file")).flatMap(VaultPolicy::check);
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the policy, if there is no error, with everything that was found
     */
    public static Parsed<VaultPolicy> check(String text, String source) {
        return check(SourceText.of(Objects.requireNonNull(text, "text"), Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a text.
     *
     * @param source the text and its name
     * @return the policy, if there is no error, with everything that was found
     */
    public static Parsed<VaultPolicy> check(SourceText source) {
        return new PolicyReader(Objects.requireNonNull(source, "source")).read();
    }

    /**
     * Answers the formulas that {@code [tiers]} names.
     *
     * @return the names in alphabetical order
     */
    public SortedSet<FormulaName> formulas() {
        return new TreeSet<>(content.tiers().keySet());
    }

    /**
     * Answers the tier of a formula.
     *
     * @param formula the name, which is compared as a whole
     * @return the tier and its place, or empty when the policy does not name the formula
     */
    public Optional<TierSource> tier(FormulaName formula) {
        return Optional.ofNullable(content.tiers().get(Objects.requireNonNull(formula, "formula")));
    }

    /**
     * Answers how far the actions of a formula may lower their tier.
     *
     * @param formula the name
     * @return the lowest tier and its place, or empty when they may not
     */
    public Optional<TierSource> lowering(FormulaName formula) {
        return Optional.ofNullable(content.lowering().get(Objects.requireNonNull(formula, "formula")));
    }

    /**
     * Compares what an action asks for with the most that its formula may have. A formula without an entry has no
     * ceiling of its own; the allowlist holds in any case.
     *
     * @param action the action
     * @return one error for each secret and mount beyond the ceiling, at the ceiling's place in the policy
     */
    public List<Diagnostic> beyondCeiling(VaultAction action) {
        FormulaName formula = Objects.requireNonNull(action, "action").formula();
        List<Diagnostic> out = new ArrayList<>();
        PolicyContent.Ceiling secrets = content.secrets().get(formula);
        if (secrets != null) {
            out.addAll(beyond(action, "secret", action.secrets(), secrets));
        }
        PolicyContent.Ceiling mounts = content.mounts().get(formula);
        if (mounts != null) {
            out.addAll(beyond(
                    action, "mount", action.mounts().stream().map(Mount::alias).toList(), mounts));
        }
        return List.copyOf(out);
    }

    /**
     * Answers which version of the policy this is.
     *
     * @return the digest of the text as it was read
     */
    public ContentDigest digest() {
        return ContentDigest.of(source.text());
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
        return other instanceof VaultPolicy that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** Answers the name of the file and the number of its formulas. */
    @Override
    public String toString() {
        return "VaultPolicy[" + source + ", " + content.tiers().size() + " formulas]";
    }

    private static List<Diagnostic> beyond(
            VaultAction action, String kind, List<String> names, PolicyContent.Ceiling ceiling) {
        return names.stream()
                .filter(name -> !ceiling.names().contains(name))
                .map(name -> Diagnostic.error(
                        "vault.beyond-ceiling",
                        ceiling.place(),
                        action.id() + " asks for the " + kind + " " + name + ", which " + action.formula()
                                + " may not have",
                        "leave it out of the action, or let the operator add it to the policy"))
                .toList();
    }
}
