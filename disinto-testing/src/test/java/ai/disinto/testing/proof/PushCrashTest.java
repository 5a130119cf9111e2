package ai.disinto.testing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.NewRepository;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pushes are calls too: a clone that survives the crash is used again. */
@Tag("proof")
class PushCrashTest {
    private static void work(CrashRun run) throws Exception {
        var token = new UsernamePasswordCredentialsProvider("x", run.token().reveal());
        Path clone = run.directory().resolve("clone");
        if (!Files.exists(clone)) {
            cloneWhole(run, clone, token);
        }
        try (Git git = Git.open(clone.toFile())) {
            if (!Files.exists(clone.resolve("new.txt"))) {
                commit(git, clone);
            }
            git.push()
                    .setCredentialsProvider(token)
                    .setRefSpecs(new RefSpec("HEAD:refs/heads/feature"))
                    .call();
        }
    }

    /** Half a clone is never taken for a whole one: it gets its name at the end. */
    private static void cloneWhole(CrashRun run, Path clone, UsernamePasswordCredentialsProvider token)
            throws Exception {
        Path fresh = Files.createTempDirectory(run.directory(), "clone");
        Git.cloneRepository()
                .setURI(run.url() + "/root1/x.git")
                .setDirectory(fresh.toFile())
                .setCredentialsProvider(token)
                .call()
                .close();
        Files.move(fresh, clone);
    }

    private static void commit(Git git, Path clone) throws Exception {
        Files.writeString(clone.resolve("new.txt"), "new\n");
        git.add().addFilepattern("new.txt").call();
        PersonIdent alice = new PersonIdent("alice", "alice@example.org");
        git.commit()
                .setMessage("new")
                .setAuthor(alice)
                .setCommitter(alice)
                .setSign(false)
                .call();
    }

    private static CrashPoints check() {
        return CrashPoints.of(PushCrashTest::work)
                .arrange(run -> run.forge()
                        .repositories()
                        .create(NewRepository.named("x").initialized()))
                .forge(() -> EmbeddedForge.builder().calm());
    }

    @Test
    void pushOfAClone_endsAlikeWhereverTheProcessDies() throws Exception {
        CrashReport report = check().run();
        report.verify();
        assertThat(report.calls()).contains("POST /root1/x.git/git-receive-pack");
    }
}
