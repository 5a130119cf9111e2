package ai.disinto.testing.internal.ci.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
    @Test
    void folder_isRemovedWithLinksThatLeadElsewhere(@TempDir Path outside) throws IOException {
        Path kept = Files.writeString(outside.resolve("kept.txt"), "x");
        TemporaryFolder folder = TemporaryFolder.create();
        Files.createSymbolicLink(folder.folder("a").resolve("link"), outside);
        folder.close();
        assertThat(folder.root()).doesNotExist();
        assertThat(kept).exists();
    }
}
