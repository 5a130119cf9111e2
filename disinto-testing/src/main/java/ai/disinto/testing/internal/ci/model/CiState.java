package ai.disinto.testing.internal.ci.model;

import java.util.Locale;
import java.util.Set;

/** How a pipeline, a workflow or a step is. */
public enum CiState {
    SKIPPED,
    PENDING,
    RUNNING,
    SUCCESS,
    FAILURE,
    KILLED,
    CANCELED,
    ERROR,
    BLOCKED,
    DECLINED,
    CREATED;

    private static final Set<CiState> ACTIVE = Set.of(PENDING, RUNNING, CREATED);

    /** The word of the server. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something will happen without anybody asking for it. */
    public boolean isActive() {
        return ACTIVE.contains(this);
    }

    public boolean isFailing() {
        return this == FAILURE || this == ERROR || this == KILLED;
    }
}
