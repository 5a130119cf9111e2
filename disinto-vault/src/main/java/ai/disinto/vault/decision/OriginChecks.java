package ai.disinto.vault.decision;

import ai.disinto.core.RepositorySlug;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.VaultAction;
import java.time.Instant;
import java.util.Optional;

/** Where the action comes from: a pull request of its own branch that adds its file and nothing else. */
final class OriginChecks {
    private static final String ACTIONS = "vault/actions/";
    private static final String ENDING = ".toml";
    private static final String POLICY = "vault/policy.toml";
    private static final String OWN_REQUEST = "ask for it with a pull request of its own";

    private final ActionEvidence evidence;
    private final PullEvidence pull;

    OriginChecks(ActionEvidence evidence, PullEvidence pull) {
        this.evidence = evidence;
        this.pull = pull;
    }

    Check open() {
        Findings found = new Findings("an open pull request asks for it");
        describe(found);
        found.refuseUnless(
                pull.request().isOpen() && pull.merge().isEmpty(),
                RefusalCode.PULL_NOT_OPEN,
                name() + (pull.merge().isPresent() ? " is merged already" : " is closed"),
                "open it again, or ask under another id");
        source(found);
        return found.toCheck();
    }

    Check merged() {
        Findings found = new Findings("a merged pull request brought it");
        describe(found);
        found.refuseUnless(
                pull.merge().isPresent(),
                RefusalCode.PULL_NOT_MERGED,
                name() + " is not merged, yet its file is on the branch "
                        + evidence.file().branch(),
                "take the file away, and " + OWN_REQUEST);
        source(found);
        return found.toCheck();
    }

    private void describe(Findings found) {
        PullEvidence.Request request = pull.request();
        found.note(name() + " by " + request.author() + " from " + pull.head().branch() + " at "
                + pull.head().commit() + " to " + request.base());
    }

    private void source(Findings found) {
        Instant now = evidence.circumstances().now();
        Instant created = pull.request().createdAt();
        found.refuseUnless(
                !Moments.isFuture(created, now),
                RefusalCode.OPENED_IN_FUTURE,
                name() + " was opened at " + created + ", and it is " + now,
                "set the clocks");
        found.refuseUnless(
                pull.request().base().equals(evidence.file().branch()),
                RefusalCode.BASE_DIFFERS,
                name() + " goes to " + pull.request().base() + ", not to "
                        + evidence.file().branch(),
                OWN_REQUEST);
        repository(found);
        branch(found);
        files(found);
        found.refuseUnless(
                pull.head().blob().isPresent(),
                RefusalCode.HEAD_WITHOUT_ACTION,
                pull.head().commit() + ", the head of " + name() + ", has no file " + path(),
                OWN_REQUEST);
    }

    private void repository(Findings found) {
        Optional<RepositorySlug> from = pull.head().repository();
        RepositorySlug home = evidence.circumstances().repository();
        found.refuseUnless(
                from.isPresent(),
                RefusalCode.HEAD_REPOSITORY_GONE,
                "the repository that " + name() + " comes from is gone",
                OWN_REQUEST);
        found.refuseUnless(
                from.isEmpty() || from.get().equals(home),
                RefusalCode.HEAD_IN_FORK,
                name() + " comes from " + from.map(RepositorySlug::toString).orElse("") + ", not from " + home,
                "push the branch to " + home);
    }

    private void branch(Findings found) {
        Optional<String> wanted =
                id(evidence.file()).map(evidence.circumstances().branches()::request);
        String actual = pull.head().branch();
        found.refuseUnless(
                wanted.equals(Optional.of(actual)),
                RefusalCode.HEAD_BRANCH_DIFFERS,
                name() + " comes from the branch " + actual + ", not from "
                        + wanted.orElse("one that an action could have"),
                OWN_REQUEST);
    }

    private void files(Findings found) {
        Optional<PullEvidence.Change> own = pull.changes().stream()
                .filter(change -> change.path().equals(path()))
                .findFirst();
        found.refuseUnless(
                own.isPresent(), RefusalCode.ACTION_NOT_IN_PULL, name() + " does not touch " + path(), OWN_REQUEST);
        found.refuseUnless(
                own.isEmpty() || own.get().status().equals("added"),
                RefusalCode.ACTION_NOT_ADDED,
                path() + " is " + own.map(PullEvidence.Change::status).orElse("") + " by " + name() + ", not added",
                "ask under another id: what was approved stays as it is");
        pull.changes().stream()
                .filter(change -> !change.path().equals(path()))
                .forEach(change -> stranger(found, change.path()));
    }

    private void stranger(Findings found, String other) {
        RefusalCode code = RefusalCode.OTHER_FILES_IN_PULL;
        if (other.equals(POLICY)) {
            code = RefusalCode.POLICY_IN_PULL;
        } else if (other.startsWith(ACTIONS)) {
            code = RefusalCode.OTHER_ACTION_IN_PULL;
        }
        found.refuse(code, name() + " touches " + other + " as well", OWN_REQUEST);
    }

    /** The id that the action says, or the place of a file that is none. */
    static Optional<ActionId> id(FileEvidence file) {
        String path = file.path();
        Optional<ActionId> named = path.startsWith(ACTIONS) && path.endsWith(ENDING)
                ? ActionId.find(path.substring(ACTIONS.length(), path.length() - ENDING.length()))
                : Optional.empty();
        return file.action().map(VaultAction::id).or(() -> named);
    }

    private String path() {
        return evidence.file().path();
    }

    private String name() {
        return "#" + pull.request().number();
    }
}
