package ai.disinto.testing.internal.ci.model;

import java.util.List;
import java.util.Map;

/**
 * Why there is a pipeline. Texts are empty where there is nothing to say.
 *
 * @param reasons what happened to the pull request, where that is the event
 * @param timestamp in seconds since 1970; 0 for none
 * @param fromFork whether it comes from a fork
 */
public record Cause(
        String event,
        List<String> reasons,
        String ref,
        String refspec,
        String branch,
        String commit,
        String title,
        String message,
        String forgeUrl,
        Person person,
        long timestamp,
        List<String> changedFiles,
        Map<String, String> variables,
        String cron,
        Deployment deployment,
        boolean fromFork) {
    /** Who did it: the account whose work it is, who caused the event, and the author's picture and address. */
    public record Person(String author, String sender, String avatar, String email) {}

    /** Where a promoted pipeline goes. */
    public record Deployment(String target, String task) {
        public static final Deployment NONE = new Deployment("", "");
    }

    /** The same as a deployment. */
    public Cause deployedTo(Deployment other) {
        return new Cause(
                "deployment",
                reasons,
                ref,
                refspec,
                branch,
                commit,
                title,
                message,
                forgeUrl,
                person,
                timestamp,
                changedFiles,
                variables,
                cron,
                other,
                fromFork);
    }

    public boolean isPull() {
        return event.startsWith("pull_request");
    }
}
