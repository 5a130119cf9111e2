package ai.disinto.forge.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedConfigTest {
    private static final int USUAL = 6_700;

    @TempDir
    private Path folder;

    /** A thread that tidies up writes into a clone that somebody reads, moves or deletes. */
    @Test
    void nothingIsTidiedUp_inTheBackground() throws IOException {
        try (IsolatedRepository repository = IsolatedRepository.at(folder, 1_000)) {
            assertThat(repository.getConfig().getBoolean("gc", "autodetach", true))
                    .isFalse();
            assertThat(repository.getConfig().getInt("gc", "auto", USUAL)).isZero();
        }
    }
}
