package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Recorded.Step;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonException;
import ai.disinto.forge.model.AccessToken;
import ai.disinto.forge.model.ActionVariable;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.ChangedFile;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.Commit;
import ai.disinto.forge.model.CommitStatus;
import ai.disinto.forge.model.Comparison;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.DeployKey;
import ai.disinto.forge.model.FileCommit;
import ai.disinto.forge.model.GitBlob;
import ai.disinto.forge.model.GitReference;
import ai.disinto.forge.model.GitTree;
import ai.disinto.forge.model.Hook;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Label;
import ai.disinto.forge.model.Milestone;
import ai.disinto.forge.model.Notification;
import ai.disinto.forge.model.OAuth2Application;
import ai.disinto.forge.model.Organization;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.PushMirror;
import ai.disinto.forge.model.Release;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewComment;
import ai.disinto.forge.model.StoredSecret;
import ai.disinto.forge.model.Tag;
import ai.disinto.forge.model.TimelineEvent;
import ai.disinto.forge.model.User;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What real servers answered decodes, and goes on doing so when servers change what is not essential. */
class RecordedAnswersTest {
    private static final String REPO = "/api/v1/repos/[^/]+/[^/]+";
    private static final Map<String, Class<?>> TYPES = new LinkedHashMap<>();

    /** Fields without which an answer means nothing. */
    private static final Set<String> REQUIRED = Set.of(
            "id",
            "number",
            "title",
            "name",
            "login",
            "full_name",
            "created_at",
            "sha",
            "path",
            "filename",
            "ref",
            "commit",
            "head",
            "base",
            "tag_name",
            "rule_name",
            "remote_name");

    static {
        TYPES.put("/api/v1/(user|users/(?!search)[^/]+|admin/users(/[^/]+)?)", User.class);
        TYPES.put("/api/v1/(user/repos|admin/users/[^/]+/repos|orgs/[^/]+/repos|repos/migrate)", Repository.class);
        TYPES.put("/api/v1/(orgs(/[^/]+)?|user/orgs|admin/orgs)", Organization.class);
        TYPES.put("/api/v1/orgs/[^/]+/members|" + REPO + "/(assignees|reviewers|collaborators)", User.class);
        TYPES.put("/api/v1/users/[^/]+/tokens|/api/v1/admin/users/[^/]+/tokens", AccessToken.class);
        TYPES.put("/api/v1/user/applications/oauth2(/[^/]+)?", OAuth2Application.class);
        TYPES.put("/api/v1/notifications", Notification.class);
        TYPES.put("(/api/v1/(admin|orgs/[^/]+)|" + REPO + ")/hooks(/[^/]+)?", Hook.class);
        TYPES.put("(/api/v1/orgs/[^/]+|" + REPO + ")/labels(/[^/]+)?", Label.class);
        TYPES.put(
                REPO + "/issues(/[0-9$][^/]*)?|" + REPO
                        + "/issues/[^/]+/(dependencies|blocks)|/api/v1/repos/issues/search",
                Issue.class);
        TYPES.put(REPO + "|" + REPO + "/forks", Repository.class);
        TYPES.put(REPO + "/issues/(comments|[^/]+/comments|comments/[^/]+)", Comment.class);
        TYPES.put(REPO + "/issues/[^/]+/labels", Label.class);
        TYPES.put(REPO + "/issues/[^/]+/timeline", TimelineEvent.class);
        TYPES.put(REPO + "/milestones(/[^/]+)?", Milestone.class);
        TYPES.put(REPO + "/pulls(/[^/.]+|/main/.*)?|" + REPO + "/commits/[^/]+/pull", PullRequest.class);
        TYPES.put(REPO + "/pulls/[^/]+/files", ChangedFile.class);
        TYPES.put(REPO + "/pulls/[^/]+/commits|" + REPO + "/commits|" + REPO + "/git/commits/[^/.]+", Commit.class);
        TYPES.put(
                REPO + "/pulls/[^/]+/reviews(/[^/]+(/(un)?dismissals)?)?|" + REPO + "/pulls/[^/]+/requested_reviewers",
                Review.class);
        TYPES.put(REPO + "/pulls/[^/]+/reviews/[^/]+/comments", ReviewComment.class);
        TYPES.put(REPO + "/branches(/.*)?", Branch.class);
        TYPES.put(REPO + "/branch_protections(/.*)?", ProtectionRule.class);
        TYPES.put(REPO + "/commits/[^/]+/statuses|" + REPO + "/statuses/[^/]+", CommitStatus.class);
        TYPES.put(REPO + "/compare/.*", Comparison.class);
        TYPES.put(REPO + "/git/trees/.*", GitTree.class);
        TYPES.put(REPO + "/git/blobs/.*", GitBlob.class);
        TYPES.put(REPO + "/git/refs/.*", GitReference.class);
        TYPES.put(REPO + "/tags(/[^/]+)?", Tag.class);
        TYPES.put(REPO + "/releases(/.*)?", Release.class);
        TYPES.put(REPO + "/keys(/[^/]+)?", DeployKey.class);
        TYPES.put(REPO + "/push_mirrors(/[^/]+)?", PushMirror.class);
        TYPES.put(REPO + "/actions/secrets", StoredSecret.class);
        TYPES.put(REPO + "/actions/variables(/[^/]+)?", ActionVariable.class);
    }

    @Test
    void everyAnswer_decodes() {
        Map<String, Integer> decoded = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        for (Step step : answers()) {
            Class<?> type = type(step).orElseThrow();
            String json = JsonTree.write(Mutations.real(step.answer()));
            decode(json, type).ifPresent(e -> failed.add(step + " as " + type.getSimpleName() + ": " + e));
            if (json.startsWith("{")) {
                assertIsValue(json, type);
            }
            decoded.merge(type.getSimpleName(), 1, Integer::sum);
        }
        assertThat(failed).isEmpty();
        assertThat(decoded).hasSize((int) TYPES.values().stream().distinct().count() + 2);
    }

    @Test
    void everyAnswer_withOneFieldChanged_decodesOrNamesARequiredField() {
        Set<String> seen = new TreeSet<>();
        List<String> failed = new ArrayList<>();
        for (Step step : answers()) {
            Class<?> type = type(step).orElseThrow();
            Object answer = Mutations.trimmed(Mutations.real(step.answer()));
            String shape = type.getSimpleName() + Mutations.shape(answer);
            if (seen.add(shape)) {
                Mutations.changed(answer)
                        .forEach(change -> decode(change.json(), type)
                                .filter(e -> !(REQUIRED.contains(change.field())
                                        && String.valueOf(e.getMessage()).contains("\"" + change.field() + "\"")))
                                .filter(e -> !"the answer is no JSON object".equals(e.getMessage()))
                                .ifPresent(e -> failed.add(step + " " + change.name() + ": " + e.getMessage())));
            }
        }
        assertThat(failed).isEmpty();
        assertThat(seen).hasSizeGreaterThan(60);
    }

    private static Optional<JsonException> decode(String json, Class<?> type) {
        try {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            Decoder<?> decoder = Decoders.of(type);
            if (json.startsWith("[")) {
                JsonAnswer.list(bytes, decoder);
            } else {
                JsonAnswer.object(bytes, decoder);
            }
            return Optional.empty();
        } catch (JsonException e) {
            return Optional.of(e);
        }
    }

    private static void assertIsValue(String json, Class<?> type) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Object one = JsonAnswer.object(bytes, Decoders.of(type));
        Object other = JsonAnswer.object(bytes, Decoders.of(type));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo("other");
        assertThat(one.toString()).isEqualTo(other.toString());
    }

    private static List<Step> answers() {
        return Recorded.steps().stream()
                .filter(step -> step.status() >= 200 && step.status() < 300)
                .filter(step -> step.answer() instanceof Map || step.answer() instanceof List)
                .filter(step -> type(step).isPresent())
                .toList();
    }

    private static Optional<Class<?>> type(Step step) {
        if (step.path().matches(REPO + "/contents.*")) {
            return Optional.of(step.method().equals("GET") ? ContentEntry.class : FileCommit.class);
        }
        return TYPES.entrySet().stream()
                .filter(each -> step.path().matches(each.getKey()))
                .filter(each -> !step.path().endsWith("/pinned"))
                .<Class<?>>map(Map.Entry::getValue)
                .findFirst();
    }
}
