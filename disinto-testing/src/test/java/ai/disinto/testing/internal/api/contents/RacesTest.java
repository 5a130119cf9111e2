package ai.disinto.testing.internal.api.contents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.instance.Background;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.line.Line;
import ai.disinto.testing.internal.server.Application;
import ai.disinto.testing.internal.store.User;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Four callers at once, as in the counts taken on real servers: one winner, and what the others are told. */
class RacesTest {
    private static final int CALLERS = 4;
    private static final String FILES = "/repos/root1/x/contents";

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private Background background = new Background(true, Duration.ZERO);

    @AfterEach
    void close() {
        callers.shutdownNow();
        background.close();
    }

    private Application start(Line line, boolean calm) {
        background.close();
        background = new Background(calm, Duration.ofMillis(400));
        Instance instance = new Instance(line, "http://127.0.0.1:1", InstantSource.system(), background);
        User admin = new User(instance.store().nextId(User.class), instance.now(), "root1", "root1@example.org");
        admin.password("password1");
        admin.admin(true);
        instance.store().accounts().add(admin);
        Application forge = new Application(instance);
        assertThat(call(forge, "POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}")
                        .status())
                .isEqualTo(201);
        return forge;
    }

    private static Answer call(Application forge, String method, String path, String body) {
        String credentials = Base64.getEncoder().encodeToString("root1:password1".getBytes(StandardCharsets.UTF_8));
        return forge.answer(new IncomingRequest(
                method,
                "/api/v1" + path,
                "",
                Map.of("authorization", List.of("Basic " + credentials)),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Integer> atOnce(IntFunction<Answer> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            answers.add(callers.submit(() -> {
                start.await();
                return calls.apply(caller).status();
            }));
        }
        start.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        statuses.sort(null);
        return statuses;
    }

    private static long commits(Application forge) {
        return JsonMapper.shared()
                .readTree(call(forge, "GET", "/repos/root1/x/commits", "").body())
                .size();
    }

    @ParameterizedTest
    @CsvSource({"V11, 500", "V15, 500", "V16, 403"})
    void create_samePath_hasOneWinner(Line line, int lost) throws Exception {
        Application forge = start(line, false);
        List<Integer> statuses = atOnce(i -> call(forge, "POST", FILES + "/a.txt", "{\"content\": \"YQ==\"}"));
        assertThat(statuses).containsExactlyInAnyOrder(201, lost, lost, lost);
        assertThat(commits(forge)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"V11, 500", "V15, 500", "V16, 403"})
    void create_differentPathsOfOneBranch_hasOneWinner(Line line, int lost) throws Exception {
        Application forge = start(line, false);
        List<Integer> statuses = atOnce(i -> call(forge, "POST", FILES + "/" + i + ".txt", "{}"));
        assertThat(statuses).containsExactlyInAnyOrder(201, lost, lost, lost);
        assertThat(commits(forge)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"V11, PUT, 500", "V15, PUT, 500", "V16, PUT, 403", "V15, DELETE, 500", "V16, DELETE, 500"})
    void change_withOneSha_hasOneWinner(Line line, String method, int lost) throws Exception {
        Application forge = start(line, false);
        String sha = JsonMapper.shared()
                .readTree(call(forge, "GET", FILES + "/README.md", "").body())
                .get("sha")
                .stringValue();
        List<Integer> statuses = atOnce(
                i -> call(forge, method, FILES + "/README.md", "{\"content\": \"YQ==\", \"sha\": \"" + sha + "\"}"));
        assertThat(statuses).containsExactlyInAnyOrder(200, lost, lost, lost);
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void branches_ofOneName_haveOneWinner(Line line) throws Exception {
        Application forge = start(line, false);
        List<Integer> statuses =
                atOnce(i -> call(forge, "POST", "/repos/root1/x/branches", "{\"new_branch_name\": \"side\"}"));
        assertThat(statuses).containsExactly(201, 500, 500, 500);
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void calmForge_losesNoRace(Line line) throws Exception {
        Application forge = start(line, true);
        List<Integer> statuses = atOnce(i -> call(forge, "POST", FILES + "/" + i + ".txt", "{}"));
        assertThat(statuses).containsExactly(201, 201, 201, 201);
        assertThat(commits(forge)).isEqualTo(5);
    }
}
