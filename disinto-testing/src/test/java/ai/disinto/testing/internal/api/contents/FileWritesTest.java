package ai.disinto.testing.internal.api.contents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.internal.ForgeClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FileWritesTest {
    private static final String FILES = "/repos/root1/x/contents";

    private EmbeddedForge forge = EmbeddedForge.builder().calm().start();
    private ForgeClient admin = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepository() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private void restart(ForgejoLine line) {
        forge.close();
        forge = EmbeddedForge.builder().line(line).calm().start();
        admin = ForgeClient.admin(forge);
        makeRepository();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String create(String path, String content) {
        HttpResponse<String> answer =
                admin.call("POST", FILES + "/" + path, "{\"content\": \"" + base64(content) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        return ForgeClient.json(answer).get("content").get("sha").stringValue();
    }

    private JsonNode read(String path) {
        return ForgeClient.json(admin.get(FILES + "/" + path));
    }

    private static String message(HttpResponse<String> answer) {
        return ForgeClient.json(answer).get("message").stringValue();
    }

    @Test
    void update_withFromPath_movesTheFile() {
        String sha = create("old.txt", "text");
        HttpResponse<String> answer = admin.call(
                "PUT",
                FILES + "/new/place.txt",
                "{\"content\": \"" + base64("text") + "\", \"sha\": \"" + sha + "\", \"from_path\": \"old.txt\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(admin.get(FILES + "/old.txt").statusCode()).isEqualTo(404);
        assertThat(read("new/place.txt").get("sha").stringValue()).isEqualTo(sha);
    }

    @Test
    void update_intoAnExistingFile_isRefused() {
        String sha = create("a.txt", "a");
        create("b.txt", "b");
        HttpResponse<String> answer = admin.call(
                "PUT", FILES + "/b.txt", "{\"content\": \"\", \"sha\": \"" + sha + "\", \"from_path\": \"a.txt\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(message(answer)).isEqualTo("repository file already exists [path: b.txt]");
    }

    @Test
    void create_belowAFile_isRefused() {
        create("a.txt", "a");
        HttpResponse<String> answer = admin.call("POST", FILES + "/a.txt/b.txt", "{\"content\": \"\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(message(answer)).endsWith("[path: a.txt]");
    }

    @Test
    void severalFiles_areOneCommit() {
        String sha = create("gone.txt", "gone");
        HttpResponse<String> answer = admin.call(
                "POST",
                FILES,
                "{\"files\": [{\"operation\": \"create\", \"path\": \"a.txt\", \"content\": \"" + base64("a")
                        + "\"}, {\"operation\": \"delete\", \"path\": \"gone.txt\", \"sha\": \"" + sha + "\"}]}");
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode node = ForgeClient.json(answer);
        assertThat(node.get("files").get(1).isNull()).isTrue();
        assertThat(node.get("commit").get("message").stringValue()).isEqualTo("Add a.txt\nDelete gone.txt\n");
        assertThat(admin.get(FILES + "/gone.txt").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', 422, '[Files]: Required'",
        "'{\"files\": [{\"path\": \"a\"}]}', 422, '[Operation]: Required'",
        "'{\"files\": [{\"operation\": \"create\"}]}', 422, '[Path]: Required'",
        "'{\"files\": [{\"operation\": \"paint\", \"path\": \"a\"}]}', 500, ''",
        "'{\"files\": [{\"operation\": \"delete\", \"path\": \"none\", \"sha\": \"1\"}]}', 500, ''",
        "'{\"files\": [{\"operation\": \"create\", \"path\": \"a\"}, {\"operation\": \"create\", \"path\": \"a/b\"}]}',"
                + " 500, ''",
        "'{\"files\": [{\"operation\": \"create\", \"path\": \"a\"}, {\"operation\": \"create\", \"path\": \"a\"}]}',"
                + " 422, 'repository file already exists [path: a]'",
    })
    void severalFiles_badRequest_writesNothing(String body, int status, String message) {
        HttpResponse<String> answer = admin.call("POST", FILES, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(message(answer)).isEqualTo(message);
        assertThat(ForgeClient.json(admin.get("/repos/root1/x/commits"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a/../b.txt, b.txt",
        "./c.txt, c.txt",
        "d//e.txt, d/e.txt",
    })
    void paths_areCleaned(String sent, String kept) {
        HttpResponse<String> answer =
                admin.call("POST", FILES, "{\"files\": [{\"operation\": \"create\", \"path\": \"" + sent + "\"}]}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(ForgeClient.json(answer).get("files").get(0).get("path").stringValue())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"YQ, 2", "Y=Q=, 4", "a?==, 1"})
    void wrongBase64_isRefusedWithItsPlace(String content, int place) {
        HttpResponse<String> answer = admin.call("POST", FILES + "/a", "{\"content\": \"" + content + "\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(message(answer)).isEqualTo("illegal base64 data at input byte " + place);
    }

    @Test
    void base64_mayHaveLineBreaks() {
        admin.call("POST", FILES + "/a", "{\"content\": \"YW\\nJj\\r\\n\"}");
        assertThat(read("a").get("content").stringValue()).isEqualTo(base64("abc"));
    }

    @Test
    void committerAlone_isAuthorToo_andSignsOff() {
        HttpResponse<String> answer = admin.call(
                "POST",
                FILES + "/a",
                "{\"message\": \" why \", \"signoff\": true, \"committer\": {\"name\": \"Robot\", \"email\": \"r@example.org\"}}");
        JsonNode commit = ForgeClient.json(answer).get("commit");
        assertThat(commit.get("author").get("name").stringValue()).isEqualTo("Robot");
        assertThat(commit.get("message").stringValue()).isEqualTo("why\n\nSigned-off-by: Robot <r@example.org>");
    }

    @Test
    void firstFile_makesTheBranchOfAnEmptyRepository() {
        admin.call("POST", "/user/repos", "{\"name\": \"empty\"}");
        String files = "/repos/root1/empty/contents";
        assertThat(admin.get(files).body().strip()).isEqualTo("[]");
        assertThat(admin.call("PUT", files + "/a", "{\"sha\": \"1\"}").statusCode())
                .isEqualTo(422);
        assertThat(admin.call("POST", files + "/a", "{\"branch\": \"trunk\"}").statusCode())
                .isEqualTo(201);
        JsonNode repository = ForgeClient.json(admin.get("/repos/root1/empty"));
        assertThat(repository.get("empty").booleanValue()).isFalse();
        assertThat(repository.get("default_branch").stringValue()).isEqualTo("trunk");
    }

    @Test
    void delete_ofWhatIsNotThere_isNotFound() {
        assertThat(admin.call("DELETE", FILES + "/none", "{\"sha\": \"1\"}").statusCode())
                .isEqualTo(404);
        assertThat(admin.call("DELETE", FILES + "/none", "{\"sha\": \"1\", \"branch\": \"none\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.call("DELETE", FILES + "/.git/x", "{\"sha\": \"1\"}").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"V11, 422", "V15, 422", "V16, 201"})
    void existingNewBranch_isOverwrittenFrom16On(ForgejoLine line, int status) {
        restart(line);
        admin.call("POST", "/repos/root1/x/branches", "{\"new_branch_name\": \"side\"}");
        HttpResponse<String> answer =
                admin.call("POST", FILES + "/a", "{\"new_branch\": \"side\", \"force_overwrite_new_branch\": true}");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"V11, 500", "V15, 500", "V16, 403"})
    void newBranch_thatARuleCloses_isRejectedByGit(ForgejoLine line, int status) {
        restart(line);
        admin.call(
                "POST", "/repos/root1/x/branch_protections", "{\"rule_name\": \"closed/*\", \"enable_push\": false}");
        HttpResponse<String> answer = admin.call("POST", FILES + "/a", "{\"new_branch\": \"closed/one\"}");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(admin.get("/repos/root1/x/branches/closed/one").statusCode()).isEqualTo(404);
    }

    @Test
    void protectedFile_isForbiddenToCreateAndBreaksDeletion() {
        String sha = create("policy.toml", "p");
        admin.call(
                "POST",
                "/repos/root1/x/branch_protections",
                "{\"rule_name\": \"main\", \"enable_push\": true, \"protected_file_patterns\": \"*.toml\"}");
        assertThat(admin.call("POST", FILES + "/other.toml", "{}").statusCode()).isEqualTo(403);
        assertThat(admin.call("POST", FILES + "/other.txt", "{}").statusCode()).isEqualTo(201);
        assertThat(admin.call("DELETE", FILES + "/policy.toml", "{\"sha\": \"" + sha + "\"}")
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void newBranchInOneCall_needsNoShaFrom15On() {
        create("a.txt", "a");
        HttpResponse<String> answer = admin.call(
                "POST",
                FILES,
                "{\"new_branch\": \"side\", \"files\": [{\"operation\": \"update\", \"path\": \"a.txt\"}]}");
        assertThat(answer.statusCode()).isEqualTo(201);
    }
}
