package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.issue.IssueReference;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.model.Hook;
import ai.disinto.forge.model.OAuth2Application;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the smaller clients send, and the traps that they know. */
class OtherClientsTest extends ClientTest {
    private static final String HOOK = "{\"id\":3,\"config\":{\"url\":\"http://ci/hook\"},\"events\":[\"push\"]}";
    private static final HookSettings HOOK_SETTINGS =
            HookSettings.to("http://ci/hook").secret(Secret.of("c4nary")).events(List.of("push"));

    @Test
    void hook_isSwitchedOnUnlessSaidOtherwise() {
        server.then(201, HOOK);
        repository.hooks().create(HOOK_SETTINGS);
        assertThat(server.lastBody())
                .isEqualTo("{\"type\":\"forgejo\",\"config\":{\"url\":\"http://ci/hook\",\"content_type\":\"json\","
                        + "\"secret\":\"c4nary\"},\"active\":true,\"events\":[\"push\"]}");
    }

    @Test
    void hook_isEditedWithoutItsType_whichStays() {
        server.then(200, HOOK);
        repository.hooks().edit(3, HOOK_SETTINGS);
        assertThat(server.lastBody()).startsWith("{\"config\":");
    }

    @Test
    void hook_isMadeOncePerAddress() {
        settings();
        server.then(200, "[" + HOOK + "]", "X-Total-Count", "1");
        Created<Hook> created = repository.hooks().createOnce(HOOK_SETTINGS);
        assertThat(created.isNew()).isFalse();
        assertThat(created.value().id()).isEqualTo(3);
    }

    @Test
    void hookSecret_thatTheServerRepeats_isRedacted() {
        server.then(422, Answers.message("bad secret c4nary"));
        assertThatThrownBy(() -> repository.hooks().create(HOOK_SETTINGS))
                .hasMessageContaining("bad secret ***")
                .hasMessageNotContaining("c4nary");
        assertThat(HOOK_SETTINGS).asString().doesNotContain("c4nary");
    }

    @Test
    void hooks_ofTheWholeServer_areElsewhere() {
        server.then(200, "[]");
        assertThat(forge.administration().hooks().list().page(1).items()).isEmpty();
        assertThat(server.asked().get(0)).startsWith("GET /api/v1/admin/hooks?");
    }

    @Test
    void dependency_onAnotherRepository_isNamedInFull() {
        server.then(201, Answers.issue(2, ""));
        IssueReference other = new IssueReference(Optional.of(RepositorySlug.parse("c/d")), 9);
        repository.issueLinks().addDependency(1, other);
        assertThat(server.lastBody()).isEqualTo("{\"index\":9,\"owner\":\"c\",\"repo\":\"d\"}");
    }

    @Test
    void dependency_addedTwice_isDone() {
        server.then(500, Answers.message("")).then(200, "[" + Answers.issue(9, "") + "]");
        repository.issueLinks().addDependency(1, IssueReference.local(9));
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void dependency_inACircle_isRefused() {
        server.then(500, Answers.message("")).then(200, "[]").then(200, "[" + Answers.issue(9, "") + "]");
        assertThatThrownBy(() -> repository.issueLinks().addDependency(1, IssueReference.local(9)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("each would wait for the other");
    }

    @Test
    void dependency_removedTwice_isDone() {
        server.then(500, Answers.message("")).then(200, "[]");
        repository.issueLinks().removeDependency(1, IssueReference.local(9));
        assertThat(server.asked().get(0)).isEqualTo("DELETE " + BASE + "/issues/1/dependencies");
    }

    @Test
    void timeline_isReadBeyondTheCountOfItsPage() {
        settings();
        String event = "{\"id\":%d,\"type\":\"label\",\"created_at\":\"" + Answers.TIME + "\"}";
        server.then(200, "[" + event.formatted(1) + "]", "X-Total-Count", "1");
        server.then(200, "[" + event.formatted(2) + "]", "X-Total-Count", "1").then(200, "[]");
        assertThat(repository.issueLinks().timeline(1).list()).hasSize(2);
    }

    @Test
    void variable_isMadeIfItIsNotThere() {
        server.then(404, Answers.message("none")).then(201, "");
        repository.actions().putVariable("COLOUR", "red");
        assertThat(server.asked())
                .containsExactly(
                        "PUT " + BASE + "/actions/variables/COLOUR", "POST " + BASE + "/actions/variables/COLOUR");
    }

    @Test
    void secret_isSentAndNotShown() {
        server.then(400, Answers.message("invalid c4nary"));
        assertThatThrownBy(() -> repository.actions().putSecret("FORGEJO_X", Secret.of("c4nary")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageNotContaining("c4nary");
        assertThat(server.lastBody()).isEqualTo("{\"data\":\"c4nary\"}");
    }

    @Test
    void token_isReplacedByName() {
        server.then(200, "[{\"id\":4,\"name\":\"ci\"},{\"id\":5,\"name\":\"other\"}]", "X-Total-Count", "2");
        server.then(204, "").then(201, "{\"id\":6,\"name\":\"ci\",\"sha1\":\"s3cret\"}");
        NewToken token = NewToken.named("ci").scopes(List.of("write:issue"));
        var made = forge.users().tokens("alice").replace(token);
        assertThat(made.secret().map(Secret::reveal)).contains("s3cret");
        assertThat(made).asString().doesNotContain("s3cret");
        assertThat(server.asked()).contains("DELETE /api/v1/users/alice/tokens/4");
    }

    @Test
    void application_thatIsThere_keepsItsSecret() {
        settings();
        server.then(200, "[{\"id\":4,\"name\":\"ci\",\"redirect_uris\":[\"http://ci\"]}]", "X-Total-Count", "1");
        Created<OAuth2Application> created = forge.oauth2Applications().createOnce("ci", List.of("http://ci"));
        assertThat(created.isNew()).isFalse();
        assertThat(server.asked()).noneMatch(each -> each.startsWith("P"));
    }

    @Test
    void collaborator_isPut() {
        server.then(204, "").then(200, "{\"permission\":\"write\"}");
        repository.collaborators().put("bob", Permission.WRITE);
        assertThat(server.lastBody()).isEqualTo("{\"permission\":\"write\"}");
        assertThat(repository.collaborators().permission("bob")).isEqualTo(Permission.WRITE);
    }

    @Test
    void migration_isAMirrorWithItsInterval() {
        server.then(201, "{\"id\":1,\"full_name\":\"a/mirror\"}");
        forge.repositories()
                .migrate(NewMigration.of("https://code.test/x.git", RepositorySlug.parse("a/mirror"))
                        .mirrored("8h0m0s"));
        assertThat(server.lastBody())
                .isEqualTo("{\"clone_addr\":\"https://code.test/x.git\",\"repo_owner\":\"a\",\"repo_name\":\"mirror\","
                        + "\"service\":\"git\",\"mirror\":true,\"mirror_interval\":\"8h0m0s\"}");
    }

    @Test
    void userEdit_carriesWhatOlderServersWant() {
        server.then(200, "{\"id\":1,\"login\":\"bob\"}");
        forge.administration().editUser("bob", UserEdit.nothing().admin(true));
        assertThat(server.lastBody()).isEqualTo("{\"admin\":true,\"login_name\":\"bob\",\"source_id\":0}");
    }

    @Test
    void administration_isAllowedOrNot() {
        server.then(200, "[]").then(403, Answers.message("no"));
        assertThat(forge.administration().isAllowed()).isTrue();
        assertThat(forge.administration().isAllowed()).isFalse();
    }

    @Test
    void tree_isReadPageByPage() {
        String entry = "{\"path\":\"%s\",\"sha\":\"abc\",\"type\":\"blob\"}";
        server.then(
                200, "{\"sha\":\"t\",\"tree\":[" + entry.formatted("a") + "],\"total_count\":2,\"truncated\":true}");
        server.then(200, "{\"sha\":\"t\",\"tree\":[" + entry.formatted("b") + "],\"total_count\":2}");
        assertThat(repository.commits().tree("main", true).list())
                .extracting(each -> each.path())
                .containsExactly("a", "b");
    }

    @Test
    void issues_ofAllRepositories_areFilteredByWhomTheServerIgnores() {
        settings();
        server.then(200, "[" + Answers.issue(9, "") + "]", "X-Total-Count", "1");
        IssueQuery query = IssueQuery.open().author("somebody-else").assignee("nobody");
        assertThat(forge.repositories().issues(query).list()).isEmpty();
        assertThat(server.asked()).last().asString().doesNotContain("created_by", "assigned_by");
    }

    @Test
    void search_isReadThroughItsWrapping() {
        server.then(200, "{\"ok\":true,\"data\":[{\"id\":1,\"login\":\"bob\"}]}", "X-Total-Count", "1");
        assertThat(forge.users().search("bo").stream())
                .extracting(each -> each.login())
                .containsExactly("bob");
    }

    @Test
    void notifications_areCountedAndMarked() {
        server.then(200, "{\"new\":3}").then(205, "").then(205, "");
        assertThat(forge.notifications().count()).isEqualTo(3);
        forge.notifications().markRead(9);
        forge.notifications().markAllRead();
        assertThat(server.asked())
                .contains("PATCH /api/v1/notifications/threads/9?to-status=read", "PUT /api/v1/notifications?all=true");
    }

    @Test
    void release_isMadeOncePerTag() {
        server.then(404, Answers.message("none")).then(409, Answers.message("exists"));
        server.then(200, "{\"id\":4,\"tag_name\":\"v1\"}");
        assertThat(repository
                        .releases()
                        .createOnce(ReleaseSettings.of("v1"))
                        .value()
                        .id())
                .isEqualTo(4);
    }

    @Test
    void user_isMadeOnce() {
        server.then(404, Answers.message("none")).then(422, Answers.message("user already exists"));
        server.then(200, "{\"id\":4,\"login\":\"bob\"}");
        NewUser bob = NewUser.named("bob", "bob@example.org", Secret.of("s3cret-of-bob"));
        Created<User> created = forge.administration().createUserOnce(bob);
        assertThat(created.isNew()).isFalse();
        assertThat(created.value().id()).isEqualTo(4);
    }
}
