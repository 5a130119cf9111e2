package ai.disinto.testing.internal.api.protection;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.ForgeClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ProtectionTest {
    private static final CredentialsProvider BOB = new UsernamePasswordCredentialsProvider("bob", "pass-bob");
    private static final PersonIdent PERSON = new PersonIdent("bob", "bob@example.org");

    @TempDir
    Path folder;

    private final EmbeddedForge forge = EmbeddedForge.builder().calm().start();
    private final ForgeClient owner = ForgeClient.admin(forge);
    private final ForgeClient bob = owner.newUser("bob");

    @BeforeEach
    void makeRepository() {
        owner.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true, \"default_branch\": \"main\"}");
        owner.call("PUT", "/repos/root1/x/collaborators/bob", "{\"permission\": \"write\"}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private JsonNode protect(String body) {
        return ForgeClient.json(owner.call("POST", "/repos/root1/x/branch_protections", body));
    }

    /** What the forge says to bob who pushes a new file, or moves something else. */
    private String push(String path, String refSpec) throws Exception {
        try (Git git = Git.cloneRepository()
                .setURI(forge.url() + "/root1/x.git")
                .setDirectory(folder.resolve(String.valueOf(System.nanoTime())).toFile())
                .setCredentialsProvider(BOB)
                .call()) {
            Path file = git.getRepository().getWorkTree().toPath().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "new\n");
            git.add().addFilepattern(path).call();
            git.commit()
                    .setMessage("new\n\ntext")
                    .setAuthor(PERSON)
                    .setCommitter(PERSON)
                    .setSign(false)
                    .call();
            PushResult result = git.push()
                    .setCredentialsProvider(BOB)
                    .setRefSpecs(new RefSpec(refSpec))
                    .call()
                    .iterator()
                    .next();
            return result.getMessages();
        }
    }

    @Test
    void protectedBranch_takesNoPush() throws Exception {
        protect("{\"rule_name\": \"main\"}");
        assertThat(push("new.txt", "HEAD:refs/heads/main")).contains("Not allowed to push to protected branch main");
        assertThat(bob.get("/repos/root1/x/contents/new.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void listedPusher_staysWithinTheProtectedFiles() throws Exception {
        protect("{\"rule_name\": \"main\", \"enable_push\": true, \"enable_push_whitelist\": true,"
                + " \"push_whitelist_usernames\": [\"bob\"], \"protected_file_patterns\": \"vault/*.toml\"}");
        assertThat(push("new.txt", "HEAD:refs/heads/main")).doesNotContain("Forgejo:");
        assertThat(push("vault/p.toml", "HEAD:refs/heads/main"))
                .contains("branch main is protected from changing file vault/p.toml");
    }

    @Test
    void unprotectedFiles_arePushedByAnyWriter() throws Exception {
        protect("{\"rule_name\": \"main\", \"unprotected_file_patterns\": \"knowledge/**\"}");
        assertThat(push("knowledge/deep/a.md", "HEAD:refs/heads/main")).doesNotContain("Forgejo:");
        assertThat(push("code.txt", "HEAD:refs/heads/main")).contains("Not allowed to push");
    }

    @Test
    void forcedPushAndRemoval_areRefused() throws Exception {
        owner.call("POST", "/repos/root1/x/branches", "{\"new_branch_name\": \"kept\"}");
        protect("{\"rule_name\": \"k*\", \"enable_push\": true}");
        assertThat(push("a.txt", "HEAD:refs/heads/kept")).doesNotContain("Forgejo:");
        assertThat(push("b.txt", "+HEAD:refs/heads/kept")).contains("branch kept is protected from force push");
        assertThat(push("c.txt", ":refs/heads/kept")).contains("branch kept is protected from deletion");
        assertThat(push("d.txt", ":refs/heads/main"))
                .contains("branch main is the default branch and cannot be deleted");
    }

    @Test
    void pushForReview_opensAPullAndUpdatesIt() throws Exception {
        protect("{\"rule_name\": \"main\"}");
        assertThat(push("a.txt", "HEAD:refs/for/main/topic")).contains("/root1/x/pulls/1");
        JsonNode pull = ForgeClient.json(bob.get("/repos/root1/x/pulls/1"));
        assertThat(pull.get("title").stringValue()).isEqualTo("new");
        assertThat(pull.get("body").stringValue()).isEqualTo("text");
        assertThat(pull.get("flow").intValue()).isEqualTo(1);
        assertThat(pull.at("/head/label").stringValue()).isEqualTo("bob/topic");
        assertThat(push("b.txt", "HEAD:refs/for/main/other")).contains("/root1/x/pulls/2");
        String files = bob.get("/repos/root1/x/pulls/1/files").body();
        assertThat(files).contains("a.txt");
        assertThat(bob.call("POST", "/repos/root1/x/pulls/1/merge", "{\"Do\": \"merge\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(bob.get("/repos/root1/x/contents/a.txt").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasTooLittleAccess_isLeftOutOfLists() {
        owner.newUser("carol");
        JsonNode rule = protect("{\"rule_name\": \"main\", \"enable_push\": true, \"enable_push_whitelist\": true,"
                + " \"push_whitelist_usernames\": [\"bob\", \"carol\"]}");
        assertThat(rule.get("push_whitelist_usernames").toString()).isEqualTo("[\"bob\"]");
        assertThat(protect("{\"rule_name\": \"y\", \"merge_whitelist_usernames\": [\"nobody\"]}")
                        .get("message")
                        .stringValue())
                .contains("user does not exist");
    }

    @Test
    void teams_areListedInRepositoriesOfOrganisations() {
        owner.call("POST", "/orgs", "{\"username\": \"team-org\"}");
        owner.call("POST", "/orgs/team-org/repos", "{\"name\": \"y\", \"auto_init\": true}");
        JsonNode rule = ForgeClient.json(
                owner.call(
                        "POST",
                        "/repos/team-org/y/branch_protections",
                        "{\"rule_name\": \"main\", \"enable_merge_whitelist\": true, \"merge_whitelist_teams\": [\"Owners\"]}"));
        assertThat(rule.get("merge_whitelist_teams").toString()).isEqualTo("[\"Owners\"]");
        assertThat(owner.call(
                                "PATCH",
                                "/repos/team-org/y/branch_protections/main",
                                "{\"merge_whitelist_teams\": [\"none\"]}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void forcedMerge_isForTheSiteAdministrator() {
        protect("{\"rule_name\": \"main\", \"required_approvals\": 1}");
        bob.call(
                "POST",
                "/repos/root1/x/contents/a.txt",
                "{\"content\": \"eA==\", \"branch\": \"main\", \"new_branch\": \"one\"}");
        bob.call("POST", "/repos/root1/x/pulls", "{\"head\": \"one\", \"base\": \"main\", \"title\": \"x\"}");
        String body = "{\"Do\": \"merge\", \"force_merge\": true}";
        assertThat(bob.call("POST", "/repos/root1/x/pulls/1/merge", body).statusCode())
                .isEqualTo(405);
        assertThat(owner.call("POST", "/repos/root1/x/pulls/1/merge", body).statusCode())
                .isEqualTo(200);
    }
}
