package ai.disinto.forge.work;

import ai.disinto.forge.FileWrite;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.model.ContentEntry;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The branch of the claim on one issue, with the one file that says who has it. */
final class ClaimBranch {
    private static final String FILE = "claim.json";
    private static final Pattern NAME = Pattern.compile("claims/([1-9][0-9]{0,8})");

    private final ForgeRepository ops;
    private final int issue;

    ClaimBranch(ForgeRepository ops, int issue) {
        this.ops = ops;
        this.issue = issue;
    }

    /** The issue that a branch is about; empty if it is none of these. */
    static OptionalInt issue(String branch) {
        Matcher matcher = NAME.matcher(branch);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    int issue() {
        return issue;
    }

    String name() {
        return "claims/" + issue;
    }

    Optional<ContentEntry> find() {
        return ops.contents().find(FILE, name());
    }

    /** Makes branch and file in one call. A branch that somebody made without the file gets it. */
    FileWrite create(String base, ClaimRecord claim) {
        NewCommit commit = commit(base, claim).newBranch(name());
        FileWrite written = ops.contents().create(FILE, claim.render(), commit);
        return written.isDone() || written.current().stream().findAny().isPresent()
                ? written
                : ops.contents().create(FILE, claim.render(), commit(name(), claim));
    }

    /** Replaces the file if it is still the one of this id. */
    FileWrite replace(ClaimRecord claim, String sha) {
        return ops.contents().update(FILE, claim.render(), sha, commit(name(), claim));
    }

    /** Deletes the branch, whatever is on it: only for whoever holds the claim. */
    void delete() {
        ops.branches().delete(name());
    }

    static Optional<ContentEntry> file(FileWrite written) {
        return written.current().stream()
                .filter(entry -> entry.path().equals(FILE))
                .findFirst();
    }

    /** The mark keeps CI servers from running; a number sign would make the issue of that number mention the commit. */
    private NewCommit commit(String branch, ClaimRecord claim) {
        return NewCommit.on(branch).message("issue " + issue + " " + claim + " [CI SKIP]");
    }
}
