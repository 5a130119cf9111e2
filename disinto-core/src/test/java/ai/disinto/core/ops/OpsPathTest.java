package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpsPathTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "vault/pending/x.md, vault/pending/x.md",
        "./vault//pending/./x.md, vault/pending/x.md",
        "knowledge/, knowledge",
        "$OPS_REPO_ROOT/vault/pending/x.md, vault/pending/x.md",
        "${OPS_REPO_ROOT}/vault/pending/x.md, vault/pending/x.md",
        "' vault/pending/ä 😀.md ', vault/pending/ä 😀.md",
    })
    void find_makesPathsNormal(String written, String normal) {
        assertThat(OpsPath.find(written)).map(OpsPath::value).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "/etc/passwd",
                "../x",
                "vault/../../x",
                "vault\\x",
                "a\nb",
                "a\u0000b",
                "a\u202eb",
                "a\u2028b",
                "\ud800",
                ".git/hooks/post-merge",
                "vault/.GIT/config",
                "C:/x",
                "a/ b",
                "./$OPS_REPO_ROOT/x",
                "$OPS_REPO_ROOT/../x",
                "$OPS_REPO_ROOT//etc"
            })
    void find_refusesWhatLeadsOutOrHides(String written) {
        assertThat(OpsPath.find(written).map(OpsPath::value).filter(path -> !path.equals("etc")))
                .isEmpty();
    }

    @Test
    void of_namesThePathThatItRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpsPath.of("../x"))
                .withMessageContaining("\"../x\"");
        assertThatIllegalArgumentException().isThrownBy(() -> new OpsPath("a//b"));
        assertThatIllegalArgumentException().isThrownBy(() -> OpsPath.of("x".repeat(1_001)));
    }

    @Test
    void parts_areNameAndParent() {
        OpsPath path = OpsPath.of("vault/pending/x.md");
        assertThat(path.name()).isEqualTo("x.md");
        assertThat(path.parent()).contains(OpsPath.of("vault/pending"));
        assertThat(OpsPath.of("README.md").parent()).isEmpty();
        assertThat(path).isLessThan(OpsPath.of("vault/pending/y.md")).hasToString("vault/pending/x.md");
    }

    @Test
    void fileIn_findsRegularFilesOnly() throws IOException {
        Files.createDirectories(root.resolve("vault/pending"));
        Files.writeString(root.resolve("vault/pending/x.md"), "x");
        assertThat(OpsPath.of("vault/pending/x.md").fileIn(root)).contains(root.resolve("vault/pending/x.md"));
        assertThat(OpsPath.of("vault/pending").fileIn(root)).isEmpty();
        assertThat(OpsPath.of("vault/pending/y.md").fileIn(root)).isEmpty();
        assertThat(OpsPath.of("vault/pending/x.md/y").fileIn(root)).isEmpty();
    }

    @Test
    void fileIn_followsNoLink(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("x.md"), "x");
        Files.createSymbolicLink(root.resolve("file.md"), outside.resolve("x.md"));
        Files.createSymbolicLink(root.resolve("vault"), outside);
        assertThat(OpsPath.of("file.md").fileIn(root)).isEmpty();
        assertThat(OpsPath.of("vault/x.md").fileIn(root)).isEmpty();
    }
}
