package ai.disinto.vault.decision;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.vault.action.VaultAction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The file of an action, read once by the id of its bytes.
 *
 * @param branch the trusted branch that it is on, or is to be merged into
 * @param path where it is
 * @param blob the id that the forge gives its bytes there; at the head of the pull request while that is open
 * @param isRegularFile whether it is a file, and no symbolic link or submodule
 * @param lastCommit the newest commit of the trusted branch that touches it; empty while it is not there, or unknown
 * @param action what it says; empty if it has an error
 * @param problems what is wrong with the text
 * @param formulaProblems why its formula cannot run now
 */
public record FileEvidence(
        String branch,
        String path,
        String blob,
        boolean isRegularFile,
        Optional<String> lastCommit,
        Optional<VaultAction> action,
        List<Diagnostic> problems,
        List<Diagnostic> formulaProblems) {
    /**
     * Copies the lists.
     *
     * @param branch the trusted branch
     * @param path where it is
     * @param blob the id of its bytes
     * @param isRegularFile whether it is a file
     * @param lastCommit the newest commit that touches it
     * @param action what it says
     * @param problems what is wrong with the text
     * @param formulaProblems why its formula cannot run
     */
    public FileEvidence {
        Objects.requireNonNull(branch, "branch");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(blob, "blob");
        Objects.requireNonNull(lastCommit, "lastCommit");
        Objects.requireNonNull(action, "action");
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
        formulaProblems = List.copyOf(Objects.requireNonNull(formulaProblems, "formulaProblems"));
    }
}
