package ai.disinto.testing.internal.ci.model;

/** A cron job. Nothing happens by itself: somebody has to run it. */
public record CiCron(
        long id,
        String name,
        long creator,
        String schedule,
        String timezone,
        String branch,
        boolean enabled,
        long created) {}
