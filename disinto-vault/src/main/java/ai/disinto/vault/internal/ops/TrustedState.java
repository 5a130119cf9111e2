package ai.disinto.vault.internal.ops;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.policy.BlastRadius;
import ai.disinto.vault.policy.Classification;
import ai.disinto.vault.policy.VaultPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A trusted branch at one commit, with the policy and the formulas that go with it. */
public final class TrustedState {
    private final TrustedFiles files;
    private final TrustedPolicy policies;
    private final FormulaCatalog formulas;
    private final Allowlist allowlist;

    TrustedState(TrustedFiles files, TrustedPolicy policies, FormulaCatalog formulas, Allowlist allowlist) {
        this.files = files;
        this.policies = policies;
        this.formulas = formulas;
        this.allowlist = allowlist;
    }

    public String branch() {
        return files.branch();
    }

    public String commit() {
        return files.commit();
    }

    public FormulaCatalog formulas() {
        return formulas;
    }

    /** The policy that counts now; with its errors if the file is broken, which stops everything. */
    public Parsed<VaultPolicy> policy() {
        return policies.present();
    }

    /** The files in {@code vault/actions}, none of them read. */
    public List<ActionEntry> actions() {
        return files.actions();
    }

    /** The files in {@code vault/pending}, none of them read. */
    public List<ActionEntry> pending() {
        return files.folder("vault/pending");
    }

    /** The text of an entry, read by the id of its bytes. */
    public Parsed<SourceText> source(ActionEntry entry) {
        return files.blob(entry.blob(), entry.path());
    }

    /** The action of an entry, read by the id of its bytes: nobody can exchange them between two looks. */
    public Parsed<VaultAction> read(ActionEntry entry) {
        return check(source(entry));
    }

    /** The bytes of an entry, whatever they are. */
    public byte[] bytes(ActionEntry entry) {
        return files.bytes(entry.blob());
    }

    /** A file of the commit by its path. */
    public Optional<Parsed<SourceText>> text(String path) {
        return files.text(path);
    }

    public Parsed<VaultAction> check(Parsed<SourceText> text) {
        return text.flatMap(source -> VaultAction.check(source, allowlist));
    }

    /** The tier by the policy that counts now. The policy must be valid. */
    public Classification classify(VaultAction action) {
        return classify(policy().orElseThrow(), action);
    }

    /** What one version of the policy says about an action, and since when it counted. */
    public record RatedVersion(Optional<Instant> from, Classification classification) {}

    /**
     * What the versions of the policy say that counted since an action was asked for, the newest first. A broken one in
     * between has no say, since nothing passes while it counts.
     */
    public List<RatedVersion> ratingsSince(VaultAction action, Instant requested) {
        List<RatedVersion> out = new ArrayList<>();
        for (TrustedPolicy.Version version : policies.since(requested)) {
            version.policy()
                    .value()
                    .ifPresent(policy -> out.add(new RatedVersion(version.from(), classify(policy, action))));
        }
        return List.copyOf(out);
    }

    private Classification classify(VaultPolicy policy, VaultAction action) {
        return BlastRadius.classifier(formulas, policy).classify(action);
    }
}
