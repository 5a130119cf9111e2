package ai.disinto.vault.internal.evidence;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.decision.FileEvidence;
import ai.disinto.vault.decision.PolicyEvidence;
import ai.disinto.vault.decision.PullEvidence;
import ai.disinto.vault.internal.evidence.PullReader.Blobs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known about a pull request that asks for an action. */
final class RequestEvidence {
    private static final String ACTIONS = "vault/actions/";

    private final Subject subject;
    private final PullRequest pull;

    RequestEvidence(Subject subject, PullRequest pull) {
        this.subject = subject;
        this.pull = pull;
    }

    ActionEvidence read() {
        PullReader pulls = subject.pulls();
        List<PullEvidence.Change> changes = pulls.changes(pull);
        String path = path(changes);
        Optional<ContentEntry> found = pulls.entry(path, pull.head().sha());
        Optional<ContentEntry> regular = found.filter(each -> each.type().equals("file"));
        Optional<Parsed<VaultAction>> parsed = regular.map(each ->
                subject.state().check(SourceText.check(each.bytes().orElse(new byte[0]), path)));
        Optional<VaultAction> action = parsed.flatMap(Parsed::value);
        Blobs blobs = new Blobs(regular.map(ContentEntry::sha), Optional.empty(), Set.of());
        PullEvidence evidence = pulls.read(pull, changes, blobs);
        PolicyEvidence policy = subject.policy(action, Optional.of(pull.createdAt()));
        FileEvidence file = new FileEvidence(
                subject.state().branch(),
                path,
                found.map(ContentEntry::sha).orElse(""),
                found.isEmpty() || regular.isPresent(),
                Optional.empty(),
                action,
                parsed.map(Parsed::errors).orElse(List.of()),
                subject.formulaProblems(action));
        return new ActionEvidence(
                file, policy, Optional.of(evidence), subject.known().admission(), subject.circumstances());
    }

    /** Where the branch says the action is; for a branch that says nothing, the first action that is touched. */
    private String path(List<PullEvidence.Change> changes) {
        return OpsBranches.requested(PullReader.branch(pull))
                .map(each -> each.file().value())
                .orElseGet(() -> changes.stream()
                        .map(PullEvidence.Change::path)
                        .filter(each -> each.startsWith(ACTIONS))
                        .findFirst()
                        .orElse(ACTIONS + ".toml"));
    }
}
