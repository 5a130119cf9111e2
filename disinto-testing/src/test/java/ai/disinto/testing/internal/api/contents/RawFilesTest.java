package ai.disinto.testing.internal.api.contents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.ForgeClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawFilesTest {
    private static final String RAW = "/repos/root1/x/raw/";

    private final EmbeddedForge forge = EmbeddedForge.builder().calm().start();
    private final ForgeClient admin = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepository() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private HttpResponse<String> ask(String header, String value) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(forge.url() + "/api/v1" + RAW + "README.md"))
                                .header(header, value)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void unchangedFile_isNotSentAgain() throws Exception {
        HttpResponse<String> first = admin.get(RAW + "README.md");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String changed = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(ask("If-None-Match", "\"other\", W/" + tag).statusCode()).isEqualTo(304);
        assertThat(ask("If-Modified-Since", changed).statusCode()).isEqualTo(304);
        assertThat(ask("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(ask("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT").statusCode())
                .isEqualTo(200);
        assertThat(ask("If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md?ref=side", "side/README.md", "README.md", "v1/README.md"})
    void commit_isNamedByQueryOrPath(String path) {
        admin.call("POST", "/repos/root1/x/branches", "{\"new_branch_name\": \"side\"}");
        admin.call("POST", "/repos/root1/x/tags", "{\"tag_name\": \"v1\"}");
        assertThat(admin.get(RAW + path).body()).startsWith("# x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "README.md?ref=none", "dir"})
    void whatIsNoFile_isNotFound(String path) {
        admin.call("POST", "/repos/root1/x/contents/dir/a", "{}");
        assertThat(admin.get(RAW + path).statusCode()).isEqualTo(404);
    }

    @Test
    void emptyRepository_hasNoFiles() {
        admin.call("POST", "/user/repos", "{\"name\": \"empty\"}");
        assertThat(admin.get("/repos/root1/empty/raw/a").statusCode()).isEqualTo(404);
    }

    @Test
    void bytesThatAreNoText_areAnOctetStream() {
        admin.call("POST", "/repos/root1/x/contents/bin", "{\"content\": \"/wD/\"}");
        assertThat(admin.get(RAW + "bin").headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    }

    @Test
    void editorConfig_saysWhatItsSectionsSay() {
        String config = java.util.Base64.getEncoder()
                .encodeToString("root = true\n[*]\nindent_size = 2\n[*.java]\nindent_size = 4\n# no\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        admin.call("POST", "/repos/root1/x/contents/.editorconfig", "{\"content\": \"" + config + "\"}");
        assertThat(ForgeClient.json(admin.get("/repos/root1/x/editorconfig/A.java"))
                        .get("indent_size")
                        .stringValue())
                .isEqualTo("4");
    }
}
