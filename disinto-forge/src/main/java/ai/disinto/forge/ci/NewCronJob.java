package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.JsonBody;
import java.util.Objects;

/** What is to start pipelines at certain times. Immutable; each method answers a changed copy. */
public final class NewCronJob {
    private final JsonBody body;

    private NewCronJob(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a job for the default branch, in UTC.
     *
     * @param name its name
     * @param schedule when, in the notation of cron: five fields, or such as {@code @daily}
     * @return the request
     */
    public static NewCronJob of(String name, String schedule) {
        JsonBody named = JsonBody.of("name", Objects.requireNonNull(name, "name"));
        return new NewCronJob(named.with("schedule", Objects.requireNonNull(schedule, "schedule"))
                .with("enabled", true));
    }

    /**
     * Sets the branch.
     *
     * @param name its name
     * @return a request with that
     */
    public NewCronJob branch(String name) {
        return new NewCronJob(body.with("branch", Objects.requireNonNull(name, "name")));
    }

    /**
     * Sets whether it starts anything by itself.
     *
     * @param enabled the default is {@code true}
     * @return a request with that
     */
    public NewCronJob enabled(boolean enabled) {
        return new NewCronJob(body.with("enabled", enabled));
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewCronJob that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    @Override
    public String toString() {
        return "NewCronJob[" + body.text("name") + "]";
    }
}
