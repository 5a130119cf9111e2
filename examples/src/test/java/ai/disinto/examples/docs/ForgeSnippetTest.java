package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.Issues;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.MergeOutcome;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.CommitDraft;
import ai.disinto.forge.git.Diff;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.git.Integration;
import ai.disinto.forge.git.Push;
import ai.disinto.forge.git.PushOutcome;
import ai.disinto.forge.git.Workspace;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.testing.EmbeddedForge;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/forge.md and docs/git.md. */
class ForgeSnippetTest {
    @TempDir
    Path root;

    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private Forge forge = Forge.builder().url("http://127.0.0.1:1").build();

    @BeforeEach
    void makeRepository() {
        String url = embedded.url().toString();
        Secret token = embedded.addAccount("johba", "secret-johba");
        // region client
        forge = Forge.builder().url(url).token(token).build();
        ForgeRepository repository = forge.repository("johba/harb");
        // endregion
        forge.repositories().create(NewRepository.named("harb").initialized());
        assertThat(repository.find()).isPresent();
    }

    @AfterEach
    void close() {
        forge.close();
        embedded.close();
    }

    @Test
    void issues() {
        ForgeRepository repository = forge.repository("johba/harb");
        // region issues
        Issues issues = repository.issues();
        Issue issue =
                issues.createOnce(NewIssue.titled("Add a pilot"), "pilot-2030").value();
        Optional<Issue> seven = issues.find(7);
        long open = issues.list(IssueQuery.open()).stream().count();
        // endregion
        assertThat(issue.number()).isEqualTo(1);
        assertThat(seven).isEmpty();
        assertThat(open).isEqualTo(1);
    }

    @Test
    void identities() {
        Secret secret = Secret.of("password1");
        // region identities
        Forge admin = forge.as(Credentials.basic("root1", secret));
        Forge asJohba = admin.sudo("johba");
        // endregion
        assertThat(asJohba.users().current().login()).isEqualTo("johba");
    }

    @Test
    void errors() {
        // region errors
        String answer;
        try {
            answer = forge.repository("johba/none").issues().get(7).title();
        } catch (NotFoundException e) {
            answer = "no issue: " + e.status().orElse(0);
        }
        // endregion
        assertThat(answer).isEqualTo("no issue: 404");
    }

    @Test
    void workItem() {
        ForgeRepository repository = forge.repository("johba/harb");
        repository.issues().create(NewIssue.titled("Light"));
        Instant now = Instant.EPOCH;
        Author me = new Author("Johba", "johba@example.org");
        // region work
        Clones clones = Clones.in(root, GitRemote.of(repository));
        PushOutcome pushed;
        try (Workspace workspace = clones.open(CloneName.ofIssue(1))) {
            workspace.createBranch("fix/issue-1", "origin/main");
            workspace.checkout("fix/issue-1");
            workspace.commit(
                    CommitDraft.of("Light it", me, now).put("light.txt", "on\n").delete("dark.txt"));
            pushed = workspace.push(Push.branch("fix/issue-1"));
        }
        // endregion
        assertThat(pushed.isDone()).isTrue();
        try (Workspace workspace = clones.open(CloneName.ofIssue(1))) {
            rebase(workspace, me, now);
        }
        merge(repository);
    }

    private static void rebase(Workspace workspace, Author me, Instant now) {
        // region rebase
        String before = workspace.head().orElseThrow();
        workspace.fetch();
        Integration rebase = workspace.rebase("origin/main", me, now);
        if (rebase.isClean()) {
            workspace.push(Push.branch("fix/issue-1").withLease(before));
        }
        Diff review = workspace.history().diff("origin/main", "HEAD", 25_000);
        // endregion
        assertThat(review.files()).hasToString("[ADDED light.txt]");
    }

    private static void merge(ForgeRepository repository) {
        // region merge
        PullRequest pull = repository
                .pulls()
                .createOnce(NewPull.of("Light it", "fix/issue-1", "main"))
                .value();
        MergeOptions options = MergeOptions.of(MergeStyle.SQUASH, pull.head().sha());
        MergeOutcome outcome = repository.merges().merge(pull.number(), options);
        // endregion
        assertThat(outcome.isMerged()).isTrue();
    }
}
