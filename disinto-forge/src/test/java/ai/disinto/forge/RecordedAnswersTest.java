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
import org.jspecify.annotations.Nullable;
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
            String json = JsonTree.write(real(step.answer()));
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
            Object answer = trimmed(real(step.answer()));
            String shape = type.getSimpleName() + shape(answer);
            if (seen.add(shape)) {
                changed(answer)
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

    private record Change(String name, String field, String json) {}

    /** The answer with each field of each object in it removed, nulled, made another type, and given a sibling. */
    private static List<Change> changed(@Nullable Object answer) {
        List<Change> out = new ArrayList<>();
        objects(answer, new ArrayList<>()).forEach(object -> {
            for (String field : List.copyOf(object.keySet())) {
                Object value = object.get(field);
                for (Object other : new @Nullable Object[] {null, odd(value), "unknown-" + field}) {
                    object.put(field, other);
                    out.add(new Change(field + "=" + other, field, JsonTree.write(answer)));
                }
                object.put(field, value);
                Map<String, @Nullable Object> copy = new LinkedHashMap<>(object);
                object.remove(field);
                out.add(new Change("no " + field, field, JsonTree.write(answer)));
                object.clear();
                object.putAll(copy);
            }
            object.put("zz_sibling", Map.of("id", List.of(1L, "x")));
            out.add(new Change("sibling", "zz_sibling", JsonTree.write(answer)));
            object.remove("zz_sibling");
        });
        return out;
    }

    private static Object odd(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List ? 7L : List.of(Map.of("odd", true));
    }

    /** The objects in a value, of lists those in the first element. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> objects(
            @Nullable Object value, List<Map<String, @Nullable Object>> out) {
        if (value instanceof Map<?, ?> map) {
            out.add((Map<String, @Nullable Object>) map);
            map.values().forEach(each -> objects(each, out));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            objects(list.get(0), out);
        }
        return out;
    }

    /** The value with one element in each list. */
    private static @Nullable Object trimmed(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> out = new LinkedHashMap<>();
            map.forEach((name, each) -> out.put(name.toString(), trimmed(each)));
            return out;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream()
                        .limit(1)
                        .<@Nullable Object>map(each -> trimmed(each))
                        .toList())
                : value;
    }

    /** The names of all fields, so that of answers with the same fields one is enough. */
    private static Set<String> shape(@Nullable Object value) {
        Set<String> out = new TreeSet<>();
        objects(value, new ArrayList<>()).forEach(object -> out.addAll(object.keySet()));
        return out;
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

    /** The answer with something in place of the marks. */
    private static @Nullable Object real(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> out = new LinkedHashMap<>();
            map.forEach((name, each) -> out.put(name.toString(), real(each)));
            return out;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> out = new ArrayList<>();
            list.forEach(each -> out.add(real(each)));
            return out;
        }
        return value instanceof String text ? real(text) : value;
    }

    private static Object real(String text) {
        return switch (text) {
            case "<id>", "<size>", "<unix>" -> 17L;
            case "<time>" -> "2026-11-23T10:00:00Z";
            default ->
                text.replace("<sha>", "0123456789012345678901234567890123456789")
                        .replace("<id>", "17")
                        .replace("${base}", "http://127.0.0.1:3000");
        };
    }
}
