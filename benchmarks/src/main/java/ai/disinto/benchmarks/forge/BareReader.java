package ai.disinto.benchmarks.forge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What one writes without a library: OkHttp as it comes, and Jackson into records of the same fields as ours. */
final class BareReader implements IssueReader {
    private final OkHttpClient client = new OkHttpClient();
    private final JsonMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ObjectReader one = mapper.readerFor(Issue.class);
    private final ObjectReader list = mapper.readerFor(new TypeReference<List<Issue>>() {});
    private final String base;

    BareReader(String url) {
        base = url + "/api/v1/repos/alice/bench/issues";
    }

    @Override
    public String title(int number) {
        Issue issue = one.readValue(bytes("/" + number));
        return issue.title();
    }

    @Override
    public List<?> all() {
        List<Issue> out = new ArrayList<>();
        for (int page = 1; out.size() < IssueStub.ISSUES; page++) {
            List<Issue> some = list.readValue(bytes("?state=all&type=issues&page=" + page + "&limit=50"));
            out.addAll(some);
        }
        return out;
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    private byte[] bytes(String path) {
        Request request = new Request.Builder()
                .url(base + path)
                .header("Authorization", "token 0123456789abcdef0123456789abcdef01234567")
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return response.body().bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Issue(
            long id,
            int number,
            String title,
            String body,
            String state,
            User user,
            List<Label> labels,
            @Nullable List<User> assignees,
            @Nullable Milestone milestone,
            int comments,
            boolean isLocked,
            @Nullable Pull pullRequest,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant closedAt,
            @Nullable Instant dueDate,
            String htmlUrl,
            Slug repository) {}

    record User(
            long id,
            String login,
            String fullName,
            String email,
            boolean isAdmin,
            boolean active,
            boolean restricted,
            boolean prohibitLogin,
            String visibility,
            Instant created,
            Instant lastLogin) {}

    record Label(long id, String name, String color, String description, boolean exclusive, boolean isArchived) {}

    record Milestone(
            long id,
            String title,
            String description,
            String state,
            int openIssues,
            int closedIssues,
            @Nullable Instant dueOn,
            Instant createdAt,
            @Nullable Instant closedAt) {}

    record Pull(boolean merged) {}

    record Slug(String fullName) {}
}
