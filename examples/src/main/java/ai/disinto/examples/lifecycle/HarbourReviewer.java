package ai.disinto.examples.lifecycle;

import ai.disinto.factory.Reviewer;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Stands in for a reviewer that thinks: wants every script to say how it is used. */
final class HarbourReviewer implements Reviewer {
    private static final String SCRIPT = "+++ b/bin/";

    @Override
    public ReviewOpinion review(ReviewCase read) {
        List<String> bare = bareScripts(read.diff());
        if (bare.isEmpty()) {
            return new ReviewOpinion(Verdict.APPROVE, "every script says how it is used", "Good to read.");
        }
        String which = String.join(", ", bare);
        return new ReviewOpinion(
                Verdict.REQUEST_CHANGES,
                which + " does not say how it is used",
                "Please begin `" + which + "` with a line `# usage:`.");
    }

    /** The scripts of a change that have no line on their usage. */
    private static List<String> bareScripts(String diff) {
        List<String> bare = new ArrayList<>();
        String script = "";
        for (String line : diff.split("\n", -1)) {
            if (line.startsWith("+++ ")) {
                script = line.startsWith(SCRIPT)
                        ? line.substring("+++ b/".length()).strip()
                        : "";
                if (!script.isEmpty()) {
                    bare.add(script);
                }
            } else if (line.startsWith("+# usage:")) {
                bare.remove(script);
            }
        }
        return bare;
    }
}
