package ai.disinto.examples.forge;

// region program
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.*;
import ai.disinto.forge.git.*;
import ai.disinto.forge.model.*;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Takes one change from an issue to its merge, with two accounts of its own. */
record ForgeTour(Forge admin, String suffix, Secret password, Consumer<String> out) {
    void run(Path folder, Instant now) {
        Forge author = account("author");
        Forge reviewer = account("reviewer");
        author.repositories().create(NewRepository.named("harbour").initialized());
        ForgeRepository repository = author.repository(name("author") + "/harbour");
        out.accept("repository   " + repository);

        Issue issue = repository.issues().create(NewIssue.titled("The light is out"));
        String branch = "fix/issue-" + issue.number();
        out.accept("issue        #" + issue.number() + " " + issue.title());

        Clones clones = Clones.in(folder, GitRemote.of(repository));
        try (Workspace workspace = clones.open(CloneName.ofIssue(issue.number()))) {
            workspace.createBranch(branch, "origin/main");
            workspace.checkout(branch);
            Author me = new Author("Author", name("author") + "@example.org");
            CommitDraft draft = CommitDraft.of("Light it", me, now);
            workspace.commit(draft.put("light.txt", "on\n").put("log.txt", "lit\n"));
            out.accept("pushed       " + workspace.push(Push.branch(branch)));
        }
        NewPull request = NewPull.of("Light it", branch, "main").body("Fixes #" + issue.number());
        PullRequest pull = repository.pulls().createOnce(request).value();
        out.accept("pull request #" + pull.number() + " " + pull.title());

        String head = pull.head().sha();
        NewReview verdict = NewReview.approving().body("Bright.").commit(head);
        Review review = reviewer.repository(repository.slug()).reviews().give(pull.number(), verdict);
        out.accept("review       " + review.state() + " by " + name("reviewer"));

        MergeOptions options = MergeOptions.of(MergeStyle.SQUASH, head).deletesBranch(true);
        MergeOutcome merge = repository.merges().merge(pull.number(), options);
        String state = repository.issues().get(issue.number()).isOpen() ? "open" : "closed";
        out.accept("merge        " + merge.result() + ", the issue is " + state);
    }

    private Forge account(String role) {
        NewUser user = NewUser.named(name(role), name(role) + "@example.org", password);
        admin.administration().createUserOnce(user.mustChangePassword(false));
        return admin.as(Credentials.basic(name(role), password));
    }

    String name(String role) {
        return role + "-" + suffix;
    }
}
// endregion
