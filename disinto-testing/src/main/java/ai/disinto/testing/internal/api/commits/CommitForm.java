package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Query;
import tools.jackson.databind.node.ObjectNode;

/** Which parts of commits a call wants to see: all, unless it says otherwise. */
record CommitForm(boolean stat, boolean verification, boolean files) {
    static CommitForm of(Call call) {
        Query query = call.query();
        return new CommitForm(wanted(query, "stat"), wanted(query, "verification"), wanted(query, "files"));
    }

    private static boolean wanted(Query query, String part) {
        return query.flag(part).orElse(true);
    }

    /** Empties the parts that are not wanted. */
    ObjectNode render(ObjectNode commit) {
        if (!stat) {
            commit.putNull("stats");
        }
        if (!files) {
            commit.putNull("files");
        }
        if (!verification && commit.get("commit") instanceof ObjectNode inner) {
            inner.putNull("verification");
        }
        return commit;
    }
}
