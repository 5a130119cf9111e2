package ai.disinto.vault.decision;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.ops.OpsPath;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.policy.Classification;
import java.util.List;
import java.util.Optional;

/** What must hold whoever approved: everything was read, nothing is paused, the file and the policy are right. */
final class GroundChecks {
    private final ActionEvidence evidence;

    GroundChecks(ActionEvidence evidence) {
        this.evidence = evidence;
    }

    List<Check> all() {
        return List.of(readable(), running(), file(), policy());
    }

    private Check readable() {
        Findings found = new Findings("everything could be read");
        List<Circumstances.Unreadable> unreadable = evidence.circumstances().unreadable();
        found.note(unreadable.isEmpty() ? "nothing is missing" : unreadable.size() + " parts are missing");
        unreadable.forEach(
                each -> found.refuse(each.code(), each.what(), "try again; if it stays, give the vault access to it"));
        return found.toCheck();
    }

    private Check running() {
        Findings found = new Findings("nothing is paused");
        List<Circumstances.Pause> pauses = evidence.circumstances().pauses();
        found.note(pauses.isEmpty() ? "no pause in force" : pauses.size() + " in force");
        for (Circumstances.Pause pause : pauses) {
            found.refuse(
                    pause.isEverywhere() ? RefusalCode.PAUSED_EVERYWHERE : RefusalCode.PAUSED,
                    (pause.isEverywhere() ? "all projects are paused: " : "the project is paused: ") + pause.reason(),
                    "end the pause");
        }
        return found.toCheck();
    }

    private Check file() {
        FileEvidence file = evidence.file();
        Findings found = new Findings("the file is an action that can run");
        found.note(file.path() + ", blob " + file.blob());
        found.refuseUnless(
                file.isRegularFile(),
                RefusalCode.NOT_A_FILE,
                file.path() + " is no regular file, so its content can lie elsewhere",
                "put a file in its place");
        found.refuseUnless(
                OriginChecks.id(file).map(ActionId::file).map(OpsPath::value).equals(Optional.of(file.path())),
                RefusalCode.NAME_NOT_OF_ACTION,
                file.path() + " is not where "
                        + file.action().map(VaultAction::toString).orElse("an action") + " lies",
                "call it vault/actions/<id>.toml");
        for (Diagnostic problem : file.problems()) {
            found.refuse(RefusalCode.ACTION_INVALID, text(problem), problem.hint());
        }
        file.action().ifPresent(action -> content(found, action));
        for (Diagnostic problem : file.formulaProblems()) {
            found.refuse(RefusalCode.FORMULA_NOT_RUNNABLE, text(problem), problem.hint());
        }
        return found.toCheck();
    }

    private void content(Findings found, VaultAction action) {
        FileEvidence file = evidence.file();
        found.note(action + ", sha256 " + action.digest().sha256());
        found.refuseUnless(
                isOf(file.blob(), action),
                RefusalCode.BYTES_DIFFER,
                "the bytes have the id " + action.digest().blobId() + ", but " + file.blob() + " was asked for",
                "find out what is between the vault and the forge");
    }

    /** Forges with SHA-256 repositories have longer ids, which cannot be compared here. */
    private static boolean isOf(String blob, VaultAction action) {
        return blob.length() == 64 || blob.equals(action.digest().blobId());
    }

    private Check policy() {
        PolicyEvidence policy = evidence.policy();
        Findings found = new Findings("the policy says what tier it is");
        found.note("policy " + policy.digest());
        policy.highest().map(Classification::explain).ifPresent(found::note);
        for (Diagnostic problem : policy.problems()) {
            found.refuse(RefusalCode.POLICY_INVALID, text(problem), problem.hint());
        }
        boolean excused =
                !policy.problems().isEmpty() || evidence.file().action().isEmpty();
        found.refuseUnless(
                excused || policy.present().isPresent(),
                RefusalCode.TIER_UNKNOWN,
                evidence.file().path() + " has no tier",
                "try again");
        for (Diagnostic problem : policy.beyondCeiling()) {
            found.refuse(RefusalCode.BEYOND_CEILING, text(problem), problem.hint());
        }
        return found.toCheck();
    }

    /** The tier that counts; the highest if there is none. */
    static BlastTier tier(ActionEvidence evidence) {
        Optional<Classification> highest = evidence.policy().highest();
        return highest.map(Classification::tier).orElse(BlastTier.HIGH);
    }

    private static String text(Diagnostic problem) {
        return problem.code() + " at " + problem.location() + ": " + problem.message();
    }
}
