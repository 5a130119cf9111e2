package ai.disinto.factory.simulation;

import ai.disinto.testing.IssueSnapshot;
import ai.disinto.testing.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each issue is merged at most once, and so is each pull request. */
final class MergedOnce implements Invariant {
    private static final Pattern BRANCH = Pattern.compile("fix/issue-([0-9]+).*");
    private static final Pattern MERGE = Pattern.compile(".*/pulls/([0-9]+)/merge");

    @Override
    public List<String> violations(Simulation run) {
        Map<String, Integer> issues = new TreeMap<>();
        for (IssueSnapshot pull : run.world.codeSnapshot().pulls()) {
            Matcher branch = BRANCH.matcher(pull.head().orElse(""));
            if (pull.isMerged() && branch.matches()) {
                issues.merge("issue #" + branch.group(1), 1, Integer::sum);
            }
        }
        Map<String, Integer> pulls = new TreeMap<>();
        for (RecordedCall call : run.world.embedded.calls()) {
            Matcher merge = MERGE.matcher(call.path());
            if (call.method().equals("POST") && call.status() == 200 && merge.matches()) {
                pulls.merge("pull request #" + merge.group(1), 1, Integer::sum);
            }
        }
        List<String> out = new ArrayList<>(twice(issues));
        out.addAll(twice(pulls));
        return out;
    }

    private static List<String> twice(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey() + " was merged " + entry.getValue() + " times")
                .toList();
    }
}
