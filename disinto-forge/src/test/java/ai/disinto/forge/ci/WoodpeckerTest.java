package ai.disinto.forge.ci;

import static ai.disinto.forge.internal.http.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Created;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.UnexpectedAnswerException;
import ai.disinto.forge.internal.http.ScriptedTransport;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.model.Repository;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WoodpeckerTest {
    private static final String TOKEN = "a-token.of.a-test";
    private static final String[] PLAIN = {"Content-Type", "text/plain; charset=utf-8"};
    private static final String[] PAGE = {"Content-Type", "text/html; charset=UTF-8"};
    private static final String REPOSITORY =
            "{\"id\":3,\"full_name\":\"a/b\",\"active\":true,\"forge_remote_id\":\"7\",\"timeout\":60}";

    private final ScriptedTransport server = new ScriptedTransport();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Woodpecker woodpecker = Woodpecker.builder()
            .url("http://ci.test/base/")
            .token(TOKEN)
            .random(new SplittableRandom(1))
            .clock(() -> now)
            .transport(server, time -> {
                pauses.add(time);
                now = now.plus(time);
            })
            .build();
    private final Pipelines pipelines = woodpecker.repository(3).pipelines();

    @Test
    void requests_carryTheTokenAsBearer() {
        server.then(200, "{\"id\":1,\"login\":\"bob\",\"admin\":true}");
        assertThat(woodpecker.askUser().login()).isEqualTo("bob");
        assertThat(server.calls().get(0).headers()).containsSequence("Authorization", "Bearer " + TOKEN);
        assertThat(server.asked()).containsExactly("GET /base/api/user");
    }

    @Test
    void askVersion_isNotBelowTheApi() {
        server.then(200, "{\"version\":\"3.17.0\"}");
        assertThat(woodpecker.askVersion()).isEqualTo("3.17.0");
        assertThat(server.asked()).containsExactly("GET /base/version");
    }

    @Test
    void askToken_readsPlainText() {
        server.then(200, "eyJh.eyJi.c-_1\n", PLAIN);
        assertThat(woodpecker.askToken()).isEqualTo(Secret.of("eyJh.eyJi.c-_1"));
    }

    @Test
    void askToken_thatIsNone_isUnexpected() {
        server.then(200, "{\"token\":\"x\"}");
        assertThatThrownBy(woodpecker::askToken).isInstanceOf(UnexpectedAnswerException.class);
    }

    @Test
    void errors_arePlainText_withoutTheToken() {
        server.then(401, "User " + TOKEN + " not authorized", PLAIN);
        assertThatThrownBy(woodpecker::askUser)
                .isInstanceOfSatisfying(
                        UnauthorizedException.class,
                        e -> assertThat(e.serverMessage()).isEqualTo("User *** not authorized"));
    }

    @Test
    void unknownPath_isAnsweredWithAPage_andIsUnexpected() {
        server.always(call -> answer(200, "<!DOCTYPE html><html></html>", PAGE));
        assertThatThrownBy(() -> woodpecker.repository(3).find())
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("no such operation");
        assertThatThrownBy(() -> pipelines.stop(1)).isInstanceOf(UnexpectedAnswerException.class);
        assertThatThrownBy(() -> woodpecker.repository(3).secrets().list().list())
                .isInstanceOf(UnexpectedAnswerException.class);
        assertThatThrownBy(() -> woodpecker.repository(3).deactivate()).isInstanceOf(UnexpectedAnswerException.class);
    }

    @Test
    void find_ofWhatWasNeverActivated_isAbsent() {
        server.then(404, "", PLAIN);
        assertThat(woodpecker.find(new RepositorySlug("a", "b"))).isEmpty();
        assertThat(server.asked()).containsExactly("GET /base/api/repos/lookup/a/b");
    }

    @Test
    void activate_ofAnActiveRepository_findsIt() {
        server.then(409, "Repository is already active.", PLAIN).then(200, REPOSITORY);
        Created<CiRepository> created = woodpecker.activate(forgeRepository());
        assertThat(created.isNew()).isFalse();
        assertThat(created.value().timeout()).isEqualTo(Duration.ofHours(1));
        assertThat(server.asked())
                .containsExactly("POST /base/api/repos?forge_remote_id=7", "GET /base/api/repos/lookup/a/b");
    }

    @Test
    void activate_whoseAnswerWasLost_looksWhetherItWorked() {
        server.thenLost().then(200, REPOSITORY);
        assertThat(woodpecker.activate(forgeRepository()).value().slug()).isEqualTo(new RepositorySlug("a", "b"));
    }

    @Test
    void activate_thatDidNotWork_saysSo() {
        server.then(500, "Could not fetch repository from forge.", PLAIN).then(404, "", PLAIN);
        assertThatThrownBy(() -> woodpecker.activate(forgeRepository()))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("Could not fetch repository");
    }

    @Test
    void lists_thatAreNull_areEmpty() {
        server.always(call -> answer(200, "null"));
        assertThat(woodpecker.repository(3).secrets().list().list()).isEmpty();
        assertThat(woodpecker.repository(3).cronJobs().list().list()).isEmpty();
    }

    @Test
    void list_goesOnUntilAPageIsNotFull() {
        server.then(200, rows(60, 50)).then(200, rows(10, 10));
        PipelineQuery query = PipelineQuery.all().branch("fix/1").state(PipelineState.FAILURE);
        assertThat(pipelines.list(query).list()).hasSize(60);
        assertThat(server.asked())
                .containsExactly(
                        "GET /base/api/repos/3/pipelines?branch=fix%2F1&status=failure&page=1&perPage=50",
                        "GET /base/api/repos/3/pipelines?branch=fix%2F1&status=failure&page=2&perPage=50");
    }

    private static String rows(int first, int count) {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",").append(pipeline(first - i, "success", ""));
        }
        return out.append("]").toString();
    }

    private static String pipeline(int number, String state, String more) {
        return "{\"id\":" + (100 + number) + ",\"number\":" + number + ",\"status\":\"" + state + "\"" + more + "}";
    }

    @Test
    void state_thatIsNotKnown_isKeptAsText() {
        server.then(200, pipeline(1, "frozen", ",\"workflows\":[{\"id\":1,\"state\":\"iced\"}]"));
        Pipeline pipeline = pipelines.find(1).orElseThrow();
        assertThat(pipeline.state()).isEqualTo(PipelineState.UNKNOWN);
        assertThat(pipeline.rawState()).isEqualTo("frozen");
        assertThat(pipeline.workflows().get(0).rawState()).isEqualTo("iced");
    }

    @Test
    void log_isAskedForByTheIdOfTheStep_andDecoded() {
        Step step = finishedStep();
        server.then(200, "[{\"line\":0,\"data\":\"c2Vjb25kIGxpbmUgw6TDtsO8\"},{\"line\":1,\"data\":null}]");
        assertThat(pipelines.log(1, step)).extracting(LogLine::text).containsExactly("second line äöü", "");
        assertThat(server.asked()).endsWith("GET /base/api/repos/3/logs/1/44");
    }

    @Test
    void log_ofAFinishedStep_isAskedForUntilItIsStored() {
        Step step = finishedStep();
        server.then(200, "null").then(200, "null").then(200, "[{\"line\":0,\"data\":\"eA==\"}]");
        assertThat(pipelines.log(1, step)).hasSize(1);
        assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void log_ofASilentStep_isEmptyInTheEnd() {
        Step step = finishedStep();
        server.always(call -> answer(200, "null"));
        assertThat(pipelines.log(1, step)).isEmpty();
        assertThat(pauses).hasSize(5);
    }

    private Step finishedStep() {
        String step = "{\"id\":44,\"pid\":2,\"name\":\"t\",\"state\":\"success\",\"started\":1700000000}";
        server.then(200, pipeline(1, "success", ",\"workflows\":[{\"id\":1,\"children\":[" + step + "]}]"));
        return pipelines.find(1).orElseThrow().steps().get(0);
    }

    @Test
    void promote_sendsItsParametersInTheQuery() {
        server.then(200, pipeline(5, "pending", ""));
        assertThat(pipelines.promote(1, "staging")).isPresent();
        assertThat(server.asked())
                .containsExactly("POST /base/api/repos/3/pipelines/1?event=deployment&deploy_to=staging");
        assertThat(server.lastBody()).isEmpty();
    }

    @Test
    void promote_withoutPermission_isForbidden() {
        server.then(403, "", PLAIN);
        assertThatThrownBy(() -> pipelines.promote(1, "staging")).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void start_thatNoWorkflowIsFor_isAbsent() {
        server.then(204, "", "Pipeline-Filtered", "true");
        assertThat(pipelines.start(NewPipeline.of("main").variable("A", "b"))).isEmpty();
        assertThat(server.lastBody()).isEqualTo("{\"branch\":\"main\",\"variables\":{\"A\":\"b\"}}");
    }

    @Test
    void writes_areSentOnce() {
        server.thenLost();
        assertThatThrownBy(() -> pipelines.restart(1)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.asked()).containsExactly("POST /base/api/repos/3/pipelines/1");
    }

    @Test
    void stop_ofAnEndedPipeline_saysWhatTheServerSays() {
        server.then(400, "Cannot cancel a non-running pipeline", PLAIN);
        assertThatThrownBy(() -> pipelines.stop(2))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Cannot cancel");
    }

    @Test
    void secret_isChangedIfThere_elseMade_andNeverShown() {
        server.then(404, "", PLAIN).then(422, "value hunter2 refused", PLAIN);
        NewCiSecret secret = NewCiSecret.of("deploy_key", Secret.of("hunter2"));
        assertThatThrownBy(() -> woodpecker.repository(3).secrets().save(secret))
                .hasMessageContaining("value *** refused");
        assertThat(server.asked())
                .containsExactly("PATCH /base/api/repos/3/secrets/deploy_key", "POST /base/api/repos/3/secrets");
        assertThat(secret.toString()).doesNotContain("hunter2");
    }

    @Test
    void secret_thatSomebodyElseMadeMeanwhile_isChanged() {
        server.then(404, "", PLAIN)
                .then(500, "Error inserting secret. duplicate", PLAIN)
                .then(200, "{\"id\":4,\"name\":\"key\",\"events\":[\"push\"]}");
        CiSecrets secrets = woodpecker.repository(3).secrets();
        assertThat(secrets.save(NewCiSecret.of("key", Secret.of("hunter2"))).id())
                .isEqualTo(4);
    }

    @Test
    void secret_thatCouldNotBeMade_isUnknown() {
        server.then(404, "", PLAIN).then(500, "", PLAIN).then(404, "", PLAIN);
        CiSecrets secrets = woodpecker.repository(3).secrets();
        assertThatThrownBy(() -> secrets.save(NewCiSecret.of("key", Secret.of("hunter2"))))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void delete_forgetsARepository_whereDeactivateKeepsIt() {
        server.then(200, REPOSITORY).then(200, REPOSITORY);
        woodpecker.repository(3).deactivate();
        woodpecker.repository(3).delete();
        assertThat(server.asked()).containsExactly("DELETE /base/api/repos/3", "DELETE /base/api/repos/3?remove=true");
    }

    @Test
    void states_thatAreKnown_areEleven() {
        assertThat(PipelineState.values()).hasSize(12);
        assertThat(PipelineState.of("declined").isFinished()).isTrue();
        assertThat(PipelineState.of("blocked").isFinished()).isFalse();
        assertThat(PipelineState.UNKNOWN.isFinished()).isFalse();
    }

    @Test
    void token_withASpace_isRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> Woodpecker.builder().token("two words"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("words");
    }

    private static Repository forgeRepository() {
        String json = "{\"id\":7,\"name\":\"b\",\"full_name\":\"a/b\",\"owner\":{\"id\":1,\"login\":\"a\"},"
                + "\"created_at\":\"2026-11-23T10:00:00Z\",\"updated_at\":\"2026-11-23T10:00:00Z\"}";
        return JsonAnswer.object(json.getBytes(StandardCharsets.UTF_8), Decoders.of(Repository.class));
    }
}
