package ai.disinto.vault.internal.ops;

import ai.disinto.core.ops.OpsPath;
import ai.disinto.vault.action.ActionId;
import java.util.Optional;

/** A file in {@code vault/actions}, not read yet; only a regular file can be an action. */
public record ActionEntry(String path, String blob, boolean isRegularFile) {
    private static final String FOLDER = "vault/actions/";
    private static final String ENDING = ".toml";

    /** The id that the name of the file says, if it says one. */
    public Optional<ActionId> id() {
        return path.startsWith(FOLDER) && path.endsWith(ENDING)
                ? ActionId.find(path.substring(FOLDER.length(), path.length() - ENDING.length()))
                : Optional.empty();
    }

    /** Whether the entry claims to be an action: results and other files beside them do not. */
    public boolean isNamedLikeAction() {
        return path.endsWith(ENDING);
    }

    static String folder() {
        return OpsPath.of(FOLDER.substring(0, FOLDER.length() - 1)).toString();
    }
}
