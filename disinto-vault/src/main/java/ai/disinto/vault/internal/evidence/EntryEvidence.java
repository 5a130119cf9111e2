package ai.disinto.vault.internal.evidence;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.decision.FileEvidence;
import ai.disinto.vault.decision.PolicyEvidence;
import ai.disinto.vault.decision.PullEvidence;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.internal.ops.ActionEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known about an entry of a trusted branch. */
final class EntryEvidence {
    private final Subject subject;
    private final ActionEntry entry;

    EntryEvidence(Subject subject, ActionEntry entry) {
        this.subject = subject;
        this.entry = entry;
    }

    ActionEvidence read() {
        Optional<Parsed<VaultAction>> parsed = entry.isRegularFile()
                ? subject.reading()
                        .attempt(
                                RefusalCode.BYTES_UNREADABLE,
                                () -> subject.state().read(entry))
                : Optional.empty();
        Optional<VaultAction> action = parsed.flatMap(Parsed::value);
        Optional<String> lastCommit =
                isAdmitted() ? Optional.empty() : subject.origins().lastCommit(subject.state(), entry.path());
        Optional<PullRequest> pull = lastCommit.flatMap(this::pull);
        Optional<PullEvidence> evidence = pull.map(found -> evidence(found, lastCommit.orElseThrow()));
        PolicyEvidence policy = subject.policy(action, pull.map(PullRequest::createdAt));
        FileEvidence file = new FileEvidence(
                subject.state().branch(),
                entry.path(),
                entry.blob(),
                entry.isRegularFile(),
                lastCommit,
                action,
                parsed.map(Parsed::errors).orElse(List.of()),
                formulaProblems(action));
        return new ActionEvidence(file, policy, evidence, subject.known().admission(), subject.circumstances());
    }

    /** Where the vault committed exactly these bytes itself, there is no pull request to look for. */
    private boolean isAdmitted() {
        return subject.known()
                .admission()
                .filter(admission -> admission.blob().equals(entry.blob()))
                .isPresent();
    }

    private Optional<PullRequest> pull(String commit) {
        return entry.id()
                .flatMap(id -> subject.origins().pull(commit, subject.state().branch(), subject.requestBranch(id)));
    }

    private PullEvidence evidence(PullRequest pull, String lastCommit) {
        PullReader pulls = subject.pulls();
        Optional<String> atHead = blob(pulls, pull.head().sha());
        Optional<String> atMerge = pull.mergeCommit().flatMap(commit -> blob(pulls, commit));
        Set<String> commits = subject.reading()
                .attempt(RefusalCode.PULL_UNREADABLE, () -> subject.origins().commits(pull, lastCommit))
                .orElse(Set.of());
        return pulls.read(pull, pulls.changes(pull), new PullReader.Blobs(atHead, atMerge, commits));
    }

    private Optional<String> blob(PullReader pulls, String commit) {
        return pulls.entry(entry.path(), commit)
                .filter(found -> found.type().equals("file"))
                .map(ContentEntry::sha);
    }

    private List<Diagnostic> formulaProblems(Optional<VaultAction> action) {
        return subject.formulaProblems(action);
    }
}
