package ai.disinto.examples.lifecycle;

import ai.disinto.core.sprint.SubIssue;
import ai.disinto.examples.lifecycle.Cast.Role;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Commit;
import ai.disinto.forge.model.CommitStatus;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads what the run left on the forge, so that the end is judged by that and not by what the program believes. */
final class TraceReader {
    private final Stage stage;
    private final ForgeRepository project;
    private final List<Issue> issues;
    private final List<PullRequest> pulls;

    TraceReader(Stage stage) {
        this.stage = stage;
        this.project = stage.project(Role.KEEPER);
        this.issues = project.issues().list(IssueQuery.all()).list();
        this.pulls = project.pulls().list(PullQuery.all()).list();
    }

    List<PullRequest> openPulls() {
        return pulls.stream().filter(PullRequest::isOpen).toList();
    }

    List<Trace> read(List<SubIssue> entries) {
        return entries.stream().map(this::read).toList();
    }

    private Trace read(SubIssue entry) {
        List<Issue> mine = issues.stream()
                .filter(issue -> issue.title().equals(entry.title()))
                .toList();
        List<PullRequest> merged = pulls.stream()
                .filter(PullRequest::isMerged)
                .filter(pull -> mine.stream().anyMatch(issue -> fixes(pull, issue.number())))
                .toList();
        int claims = mine.stream().mapToInt(issue -> claims(issue.number())).sum();
        Map<String, List<CommitStatus>> builds = new LinkedHashMap<>();
        List<Review> reviews = new ArrayList<>();
        for (PullRequest pull : merged) {
            builds.putAll(builds(pull));
            reviews.addAll(reviews(pull));
        }
        return new Trace(entry, mine, merged, claims, builds, reviews);
    }

    private static boolean fixes(PullRequest pull, int issue) {
        return Pattern.compile("(?i)\\bfixes #" + issue + "\\b")
                .matcher(pull.body())
                .find();
    }

    /** Each claim puts the label on the issue. */
    private int claims(int issue) {
        return (int) project.issueLinks().timeline(issue).stream()
                .filter(event -> event.type().equals("label") && event.body().equals("1"))
                .filter(event -> event.label()
                        .filter(label -> label.name().equals("in-progress"))
                        .isPresent())
                .count();
    }

    private Map<String, List<CommitStatus>> builds(PullRequest pull) {
        Map<String, List<CommitStatus>> builds = new LinkedHashMap<>();
        for (Commit commit : project.pulls().commits(pull.number()).list()) {
            Map<String, CommitStatus> last = new TreeMap<>();
            project.statuses().list(commit.sha()).stream()
                    .sorted(Comparator.comparingLong(CommitStatus::id))
                    .forEach(status -> last.put(status.context(), status));
            if (!last.isEmpty()) {
                builds.put(commit.sha(), List.copyOf(last.values()));
            }
        }
        return builds;
    }

    private List<Review> reviews(PullRequest pull) {
        String reviewer = stage.cast().login(Role.REVIEWER);
        return project.reviews().list(pull.number()).stream()
                .filter(review -> review.author()
                        .filter(user -> user.login().equals(reviewer))
                        .isPresent())
                .filter(review ->
                        review.state() == ReviewState.APPROVED || review.state() == ReviewState.REQUEST_CHANGES)
                .toList();
    }
}
