package ai.disinto.testing.internal.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.internal.ForgeClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PeopleTest {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB5Pqv4Kq0o7Qm9mVdVx3m7m0b6qg9bq0bq8m0JmR1uN robot@example.org";

    private final EmbeddedForge forge =
            EmbeddedForge.builder().line(ForgejoLine.V15).calm().start();
    private final ForgeClient admin = ForgeClient.admin(forge);
    private final ForgeClient bob = admin.newUser("bob");

    @BeforeEach
    void makeOrganization() {
        admin.call("POST", "/orgs", "{\"username\": \"crew\"}");
        admin.call("POST", "/orgs/crew/repos", "{\"name\": \"tools\", \"private\": true}");
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private int status(String method, String path, String body) {
        return admin.call(method, path, body).statusCode();
    }

    @Test
    void team_opensItsRepositoriesToItsMembers() {
        admin.call("POST", "/orgs/crew/teams", "{\"name\": \"a\", \"units_map\": {\"repo.issues\": \"write\"}}");
        assertThat(bob.get("/repos/crew/tools").statusCode()).isEqualTo(404);
        assertThat(status("PUT", "/repos/crew/tools/teams/a", "")).isEqualTo(204);
        assertThat(status("PUT", "/repos/crew/tools/teams/a", "")).isEqualTo(422);
        assertThat(bob.get("/teams/2").statusCode()).isEqualTo(404);
        admin.call("PUT", "/teams/2/members/bob", "");
        assertThat(bob.get("/repos/crew/tools").statusCode()).isEqualTo(200);
        assertThat(bob.get("/teams/2").statusCode()).isEqualTo(200);
        assertThat(bob.call("PATCH", "/teams/2", "{\"name\": \"b\"}").statusCode())
                .isEqualTo(403);
        assertThat(bob.get("/orgs/crew/members/bob").statusCode()).isEqualTo(204);
        assertThat(status("DELETE", "/orgs/crew/members/bob", "")).isEqualTo(204);
        assertThat(bob.get("/repos/crew/tools").statusCode()).isEqualTo(404);
    }

    @Test
    void owners_keepTheirTeamAndTheirLastMember() {
        JsonNode owners = ForgeClient.json(admin.get("/orgs/crew/teams")).get(0);
        assertThat(owners.get("permission").stringValue()).isEqualTo("owner");
        assertThat(owners.get("units").size()).isEqualTo(10);
        assertThat(status("DELETE", "/teams/1/members/root1", "")).isEqualTo(500);
        assertThat(status("DELETE", "/teams/1", "")).isEqualTo(500);
        assertThat(status("DELETE", "/orgs/crew", "")).isEqualTo(500);
    }

    @Test
    void teamWithoutParts_isAnError() {
        assertThat(status("POST", "/orgs/crew/teams", "{\"name\": \"a\", \"permission\": \"read\"}"))
                .isEqualTo(500);
        assertThat(bob.call("POST", "/orgs/crew/teams", "{\"name\": \"a\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void key_belongsToOneAccountOnly() {
        assertThat(bob.call("POST", "/user/keys", "{\"title\": \"k\", \"key\": \"" + KEY + "\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(status("POST", "/user/keys", "{\"title\": \"k\", \"key\": \"" + KEY + "\"}"))
                .isEqualTo(422);
        assertThat(status("POST", "/repos/root1/x/keys", "{\"title\": \"k\", \"key\": \"" + KEY + "\"}"))
                .isEqualTo(422);
        assertThat(status("POST", "/user/keys", "{\"title\": \"k\", \"key\": \"ssh-ed25519 AAAA\"}"))
                .isEqualTo(422);
        assertThat(ForgeClient.json(admin.get("/users/bob/keys")).size()).isEqualTo(1);
        assertThat(bob.call("DELETE", "/user/keys/1", "").statusCode()).isEqualTo(204);
    }

    @Test
    void pushMirror_receivesWhatIsThere() {
        admin.call("POST", "/user/repos", "{\"name\": \"copy\"}");
        String mirror = "{\"interval\": \"8h0m0s\", \"sync_on_commit\": true, \"remote_address\": \"" + forge.url()
                + "/root1/copy.git\"}";
        assertThat(status("POST", "/repos/root1/x/push_mirrors", mirror)).isEqualTo(200);
        assertThat(status("POST", "/repos/root1/x/push_mirrors-sync", "")).isEqualTo(200);
        assertThat(status("GET", "/repos/root1/copy/branches/main", "")).isEqualTo(200);
        admin.call("POST", "/repos/root1/x/branches", "{\"new_branch_name\": \"b\"}");
        assertThat(status("GET", "/repos/root1/copy/branches/b", "")).isEqualTo(200);
    }

    @Test
    void mirror_followsItsSource() {
        String migration =
                "{\"clone_addr\": \"" + forge.url() + "/root1/x.git\", \"repo_name\": \"m\", \"mirror\": true}";
        assertThat(status("POST", "/repos/migrate", migration)).isEqualTo(201);
        admin.call("POST", "/repos/root1/x/branches", "{\"new_branch_name\": \"b\"}");
        assertThat(status("GET", "/repos/root1/m/branches/b", "")).isEqualTo(404);
        assertThat(status("POST", "/repos/root1/m/mirror-sync", "")).isEqualTo(200);
        assertThat(status("GET", "/repos/root1/m/branches/b", "")).isEqualTo(200);
        assertThat(status("POST", "/repos/root1/m/branches", "{\"new_branch_name\": \"c\"}"))
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void comment_notifiesWhoTakesPart() {
        admin.call("POST", "/repos/root1/x/issues", "{\"title\": \"t\"}");
        bob.call("POST", "/repos/root1/x/issues/1/comments", "{\"body\": \"c\"}");
        JsonNode thread = ForgeClient.json(admin.get("/notifications")).get(0);
        assertThat(thread.at("/subject/latest_comment_url").stringValue()).endsWith("/issues/comments/1");
        assertThat(ForgeClient.json(bob.get("/notifications")).size()).isZero();
        assertThat(status("PATCH", "/notifications/threads/1?to-status=pinned", ""))
                .isEqualTo(205);
        assertThat(ForgeClient.json(admin.get("/notifications/new")).get("new").longValue())
                .isZero();
        assertThat(ForgeClient.json(admin.get("/repos/root1/x/notifications")).size())
                .isEqualTo(1);
        assertThat(bob.get("/notifications/threads/1").statusCode()).isEqualTo(403);
    }

    @Test
    void assignment_notifiesTheAssignee() {
        admin.call("POST", "/repos/root1/x/issues", "{\"title\": \"t\", \"assignees\": [\"bob\"]}");
        assertThat(ForgeClient.json(bob.get("/notifications?subject-type=Issue"))
                        .size())
                .isEqualTo(1);
        assertThat(ForgeClient.json(bob.get("/notifications?subject-type=Pull")).size())
                .isZero();
    }

    @Test
    void transferToAnotherPerson_waitsForThem() {
        ForgeClient carol = admin.newUser("carol");
        bob.call("POST", "/user/repos", "{\"name\": \"given\"}");
        assertThat(bob.call("POST", "/repos/bob/given/transfer", "{\"new_owner\": \"carol\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(bob.call("POST", "/repos/bob/given/transfer/accept", "").statusCode())
                .isEqualTo(403);
        assertThat(carol.call("POST", "/repos/bob/given/transfer/accept", "").statusCode())
                .isEqualTo(202);
        assertThat(carol.get("/repos/carol/given").statusCode()).isEqualTo(200);
    }

    @Test
    void issueOfADeletedAccount_isByAGhost() {
        bob.call("POST", "/repos/root1/x/issues", "{\"title\": \"t\"}");
        bob.call("POST", "/repos/root1/x/issues/1/comments", "{\"body\": \"c\"}");
        assertThat(status("DELETE", "/admin/users/bob", "")).isEqualTo(204);
        assertThat(ForgeClient.json(admin.get("/repos/root1/x/issues/1"))
                        .at("/user/login")
                        .stringValue())
                .isEqualTo("Ghost");
        assertThat(ForgeClient.json(admin.get("/repos/root1/x/issues/1/comments"))
                        .at("/0/user/id")
                        .longValue())
                .isEqualTo(-1);
        assertThat(status("DELETE", "/admin/users/root1", "")).isEqualTo(422);
    }

    @Test
    void organizationLabel_isEditedAndRemovedEverywhere() {
        admin.call("POST", "/orgs/crew/labels", "{\"name\": \"wide\", \"color\": \"ffffff\"}");
        admin.call("POST", "/repos/crew/tools/issues", "{\"title\": \"t\", \"labels\": [1]}");
        admin.call("PATCH", "/orgs/crew/labels/1", "{\"name\": \"wider\"}");
        assertThat(ForgeClient.json(admin.get("/repos/crew/tools/issues/1/labels"))
                        .at("/0/name")
                        .stringValue())
                .isEqualTo("wider");
        assertThat(status("DELETE", "/orgs/crew/labels/1", "")).isEqualTo(204);
        assertThat(ForgeClient.json(admin.get("/repos/crew/tools/issues/1/labels"))
                        .size())
                .isZero();
    }

    @Test
    void markdown_isEscaped() {
        assertThat(Markdown.html("# a\n\n<b> *c* `d`"))
                .isEqualTo("<h1>a</h1>\n<p dir=\"auto\">&lt;b&gt; <em>c</em> <code>d</code></p>\n");
    }
}
