package ai.disinto.testing.internal.api.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.internal.ForgeClient;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** A forge with a repository of root1, a writer bob and a reader carol. */
final class PullSketch implements AutoCloseable {
    final EmbeddedForge forge;
    final ForgeClient owner;
    final ForgeClient bob;
    final ForgeClient carol;

    private PullSketch(EmbeddedForge forge) {
        this.forge = forge;
        this.owner = ForgeClient.admin(forge);
        this.bob = owner.newUser("bob");
        this.carol = owner.newUser("carol");
        owner.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true, \"default_branch\": \"main\"}");
        owner.call("PUT", "/repos/root1/x/collaborators/bob", "{\"permission\": \"write\"}");
        owner.call("PUT", "/repos/root1/x/collaborators/carol", "{\"permission\": \"read\"}");
    }

    static PullSketch calm() {
        return new PullSketch(EmbeddedForge.builder().calm().start());
    }

    static PullSketch busy() {
        return new PullSketch(EmbeddedForge.start());
    }

    /** A forge that takes its time, so that what happens in between can be seen. */
    static PullSketch hesitant() {
        return new PullSketch(
                EmbeddedForge.builder().moment(Duration.ofMillis(500)).start());
    }

    static PullSketch busy(ForgejoLine line) {
        return new PullSketch(EmbeddedForge.builder().line(line).start());
    }

    int status(ForgeClient who, String method, String path, String body) {
        return who.call(method, "/repos/root1/x" + path, body).statusCode();
    }

    JsonNode answer(ForgeClient who, String method, String path, String body) {
        return ForgeClient.json(who.call(method, "/repos/root1/x" + path, body));
    }

    String message(ForgeClient who, String method, String path, String body) {
        return answer(who, method, path, body).get("message").stringValue();
    }

    /** Bob adds a file on a branch, which is made if {@code from} is another. */
    void write(String path, String content, String from, String branch) {
        String bytes = Base64.getEncoder().encodeToString(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String target = from.equals(branch) ? "" : ", \"new_branch\": \"" + branch + "\"";
        assertThat(status(
                        bob,
                        "POST",
                        "/contents/" + path,
                        "{\"content\": \"" + bytes + "\", \"branch\": \"" + from + "\"" + target + "}"))
                .isEqualTo(201);
    }

    /** Bob asks to merge a new branch that adds a file. */
    int pull(String branch) {
        write(branch + ".txt", branch + "\n", "main", branch);
        return pullOf(branch, branch);
    }

    int pullOf(String branch, String title) {
        return answer(
                        bob,
                        "POST",
                        "/pulls",
                        "{\"head\": \"" + branch + "\", \"base\": \"main\", \"title\": \"" + title + "\"}")
                .get("number")
                .intValue();
    }

    JsonNode pull(int number) {
        return answer(bob, "GET", "/pulls/" + number, "");
    }

    int merge(ForgeClient who, int number, String more) {
        return status(who, "POST", "/pulls/" + number + "/merge", "{\"Do\": \"merge\"" + more + "}");
    }

    void protect(String more) {
        assertThat(status(owner, "POST", "/branch_protections", "{\"rule_name\": \"main\"" + more + "}"))
                .isEqualTo(201);
    }

    JsonNode review(ForgeClient who, int number, String event) {
        return answer(
                who, "POST", "/pulls/" + number + "/reviews", "{\"event\": \"" + event + "\", \"body\": \"said\"}");
    }

    void report(int number, String context, String state) {
        String head = pull(number).at("/head/sha").stringValue();
        assertThat(status(
                        bob,
                        "POST",
                        "/statuses/" + head,
                        "{\"context\": \"" + context + "\", \"state\": \"" + state + "\"}"))
                .isEqualTo(201);
    }

    void settle() throws InterruptedException {
        assertThat(forge.awaitQuiet(Duration.ofSeconds(10))).isTrue();
    }

    @Override
    public void close() {
        forge.close();
    }
}
