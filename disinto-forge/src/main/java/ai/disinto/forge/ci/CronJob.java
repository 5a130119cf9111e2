package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What starts pipelines at certain times. Made by the library alone. */
public final class CronJob {
    static final Decoder<CronJob> DECODER = Decoders.add(
            CronJob.class, Decoder.of(CronJob::new, "id", "name", "schedule", "branch", "enabled", "next_exec"));

    private final long id;
    private final String name;
    private final String schedule;
    private final String branch;
    private final boolean isEnabled;
    private final Optional<Instant> nextAt;

    CronJob(JsonObject json) {
        this.id = json.requiredLong("id");
        this.name = json.requiredText("name");
        this.schedule = json.text("schedule");
        this.branch = json.text("branch");
        this.isEnabled = json.flag("enabled", true);
        this.nextAt = json.seconds("next_exec");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the name, unique within its repository} */
    public String name() {
        return name;
    }

    /** {@return when, in the notation of cron} */
    public String schedule() {
        return schedule;
    }

    /** {@return the branch; empty for the default branch} */
    public String branch() {
        return branch;
    }

    /** {@return whether it starts anything} */
    public boolean isEnabled() {
        return isEnabled;
    }

    /** {@return when it does so next} */
    public Optional<Instant> nextAt() {
        return nextAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CronJob that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "cron job " + name;
    }

    private List<Object> values() {
        return List.of(id, name, schedule, branch, isEnabled, nextAt);
    }
}
