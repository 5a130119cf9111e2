package ai.disinto.forge.git;

import java.util.Objects;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Which texts are names of branches and ids of commits. */
final class Names {
    private Names() {}

    static String branch(String branch) {
        Objects.requireNonNull(branch, "branch");
        if (branch.startsWith("-") || branch.equals("HEAD") || !Repository.isValidRefName(Constants.R_HEADS + branch)) {
            throw new IllegalArgumentException(
                    "branch must be a name that git takes, and neither HEAD nor begin with a dash");
        }
        return branch;
    }

    static String id(String commit) {
        if (!isId(Objects.requireNonNull(commit, "commit"))) {
            throw new IllegalArgumentException("commit must be a full id of 40 hexadecimal digits");
        }
        return commit;
    }

    static boolean isId(String text) {
        return ObjectId.isId(text);
    }
}
