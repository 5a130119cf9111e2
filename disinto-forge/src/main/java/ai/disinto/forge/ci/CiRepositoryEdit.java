package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.JsonBody;
import java.time.Duration;
import java.util.Objects;

/** A change of the settings of a repository. Immutable; what is not named stays as it is. */
public final class CiRepositoryEdit {
    private static final CiRepositoryEdit NOTHING = new CiRepositoryEdit(JsonBody.of());

    private final JsonBody body;

    private CiRepositoryEdit(JsonBody body) {
        this.body = body;
    }

    /** {@return a change of nothing yet} */
    public static CiRepositoryEdit of() {
        return NOTHING;
    }

    /**
     * Sets how long a pipeline may take.
     *
     * @param time at least a minute; the server counts whole minutes
     * @return a change with that
     * @throws IllegalArgumentException if it is less than a minute
     */
    public CiRepositoryEdit timeout(Duration time) {
        if (Objects.requireNonNull(time, "time").toMinutes() < 1) {
            throw new IllegalArgumentException("time must be a minute or more, got " + time);
        }
        return new CiRepositoryEdit(body.with("timeout", time.toMinutes()));
    }

    /**
     * Sets whose pipelines wait for an approval.
     *
     * @param whose {@code none}, {@code forks}, {@code pull_requests} or {@code all_events}
     * @return a change with that
     */
    public CiRepositoryEdit requireApproval(String whose) {
        return new CiRepositoryEdit(body.with("require_approval", Objects.requireNonNull(whose, "whose")));
    }

    /**
     * Sets whether pipelines may be promoted.
     *
     * @param allowed whether they may
     * @return a change with that
     */
    public CiRepositoryEdit allowDeployments(boolean allowed) {
        return new CiRepositoryEdit(body.with("allow_deploy", allowed));
    }

    /**
     * Sets whether pull requests make pipelines.
     *
     * @param allowed whether they do
     * @return a change with that
     */
    public CiRepositoryEdit allowPulls(boolean allowed) {
        return new CiRepositoryEdit(body.with("allow_pr", allowed));
    }

    /**
     * Sets where the workflows stand.
     *
     * @param path a file or a folder; empty for the usual places
     * @return a change with that
     */
    public CiRepositoryEdit configurationFile(String path) {
        return new CiRepositoryEdit(body.with("config_file", Objects.requireNonNull(path, "path")));
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CiRepositoryEdit that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    @Override
    public String toString() {
        return "CiRepositoryEdit" + body.fields();
    }
}
