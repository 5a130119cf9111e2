package ai.disinto.forge.git;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceCloseTest {
    @TempDir
    Path folder;

    /** Git counts who uses a repository, and warns when more let go of it than took it. */
    @Test
    void close_again_doesNothing() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        FileRepository repository = new FileRepository(folder.resolve(".git").toFile()) {
            @Override
            public void close() {
                closed.incrementAndGet();
                super.close();
            }
        };
        try (Forge forge = Forge.builder().url("http://forge.test").build()) {
            RemoteExchange exchange = GitRemote.of(forge.repository("a/b")).exchange();
            CloneLock lock = CloneLock.take(folder.resolve("lock"), CloneName.ofIssue(1));
            Workspace workspace = new Workspace(repository, exchange, lock);
            workspace.close();
            workspace.close();
        }
        assertThat(closed).hasValue(1);
    }
}
