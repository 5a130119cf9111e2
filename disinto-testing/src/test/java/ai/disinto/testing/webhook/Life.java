package ai.disinto.testing.webhook;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.webhook.Change;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What happens in a repository by chance, the same for the same seed. */
final class Life {
    private final ForgeRepository repository;
    private final SplittableRandom random;
    private final List<Integer> issues = new ArrayList<>();
    private final List<Integer> pulls = new ArrayList<>();

    Life(ForgeRepository repository, long seed) {
        this.repository = repository;
        this.random = new SplittableRandom(seed);
        file(-2);
        file(-1);
        propose(0);
    }

    void step(int step) {
        int all = issues.size() + pulls.size();
        int any = random.nextInt(all);
        int number = any < issues.size() ? issues.get(any) : pulls.get(any - issues.size());
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> file(step);
            case 3 -> propose(step + 1);
            case 4 -> push(step);
            case 5, 6 -> repository.comments().create(number, "comment of step " + step);
            case 7 -> repository.issues().edit(number, IssueEdit.nothing().open(false));
            case 8 -> repository.issues().edit(number, IssueEdit.nothing().open(true));
            case 9 -> delete();
            default -> repository.issues().edit(number, IssueEdit.nothing().title("title of step " + step));
        }
    }

    /** Often the same second, seldom longer than the poller waits. */
    long seconds() {
        return random.nextInt(4) == 0 ? random.nextInt(70) : random.nextInt(2);
    }

    /** Everything as the forge has it. */
    Map<Integer, String> state() {
        Map<Integer, String> out = new TreeMap<>();
        repository.issues().list(IssueQuery.all()).list().forEach(issue -> out.put(issue.number(), state(issue)));
        repository.pulls().list(PullQuery.all()).list().forEach(pull -> out.put(pull.number(), state(pull)));
        return out;
    }

    static String state(Change change) {
        return change.issue()
                .map(Life::state)
                .or(() -> change.pull().map(Life::state))
                .orElseThrow();
    }

    private static String state(Issue issue) {
        return issue.title() + " " + issue.isOpen() + " " + issue.comments();
    }

    private static String state(PullRequest pull) {
        return pull.title() + " " + pull.isOpen() + " " + pull.comments() + " " + pull.changedFiles();
    }

    private void file(int step) {
        issues.add(repository
                .issues()
                .create(NewIssue.titled("issue of step " + step))
                .number());
    }

    private void propose(int step) {
        String branch = "change-" + step;
        write("file-" + step, NewCommit.on("main").newBranch(branch));
        pulls.add(repository
                .pulls()
                .create(NewPull.of("pull of step " + step, branch, "main"))
                .number());
    }

    private void push(int step) {
        int number = pulls.get(random.nextInt(pulls.size()));
        write("more-" + step, NewCommit.on(repository.pulls().get(number).head().ref()));
    }

    private void delete() {
        if (issues.size() > 1) {
            repository.issues().delete(issues.remove(/* index */ random.nextInt(issues.size())));
        }
    }

    private void write(String path, NewCommit commit) {
        repository.contents().create(path, path.getBytes(StandardCharsets.UTF_8), commit);
    }
}
