package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;

/** A pipeline to be started by hand. Immutable; each method answers a changed copy. */
public final class NewPipeline {
    private final String branch;
    private final JsonBody variables;

    private NewPipeline(String branch, JsonBody variables) {
        this.branch = branch;
        this.variables = variables;
    }

    /**
     * Answers a pipeline of the head of a branch.
     *
     * @param branch its name
     * @return the request
     */
    public static NewPipeline of(String branch) {
        return new NewPipeline(Objects.requireNonNull(branch, "branch"), JsonBody.of());
    }

    /**
     * Adds an environment variable of the steps. The server shows it to everybody who sees the pipeline: no place for
     * secrets.
     *
     * @param name its name
     * @param value its value
     * @return a request with that
     */
    public NewPipeline variable(String name, String value) {
        Objects.requireNonNull(name, "name");
        return new NewPipeline(branch, variables.with(name, Objects.requireNonNull(value, "value")));
    }

    JsonBody body() {
        JsonBody body = JsonBody.of("branch", branch);
        return variables.fields().isEmpty() ? body : body.with("variables", variables);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewPipeline that && body().equals(that.body());
    }

    @Override
    public int hashCode() {
        return body().hashCode();
    }

    /** Answers the branch and the names of the variables. */
    @Override
    public String toString() {
        return "NewPipeline[" + branch + ", " + variables + "]";
    }
}
