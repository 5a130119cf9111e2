package ai.disinto.core.ops;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How far a request has come. The directory that it lies in says it. */
public enum RequestState {
    /** Waits for a human. */
    PENDING,
    /** A human took it on. */
    APPROVED,
    /** It is done. */
    FIRED,
    /** A human turned it down. */
    REJECTED;

    /**
     * Answers the name for reports, which is also the name of the directory below {@code vault/}.
     *
     * @return the name in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Answers the state of what lies at a path. In {@code vault/actions/} that is {@link #PENDING}: whether a result
     * lies beside the file is not known here.
     *
     * @param path the path of a file
     * @return the state, or empty for a path outside the directories for requests
     */
    public static Optional<RequestState> of(OpsPath path) {
        Objects.requireNonNull(path, "path");
        String directory = path.parent().map(OpsPath::value).orElse("");
        for (RequestState state : values()) {
            if (directory.equals(state.directory().value())) {
                return Optional.of(state);
            }
        }
        return directory.equals(RequestInventory.ACTIONS.value()) ? Optional.of(PENDING) : Optional.empty();
    }

    OpsPath directory() {
        return OpsPath.of("vault/" + word());
    }
}
