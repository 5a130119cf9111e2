package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.model.Repository;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole edge: a real Caddy with the generated file before the embedded forge and CI for what programs use, and stand-ins for the rest. */
class EdgeThroughCaddyTest {
    private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type", "Accept");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private EmbeddedForge forge;
    private EmbeddedCi ci;
    private StandIn forgePages;
    private StandIn ciPages;
    private StandIn chat;
    private SmokeEdge edge;

    @BeforeEach
    void edgeBeforeEverything_isStarted() throws Exception {
        CaddyProgram.in(folder);
        URI url = URI.create("http://127.0.0.1:" + SmokeEdge.freePort());
        StandInFactory factory = new StandInFactory(url);
        forge = EmbeddedForge.start();
        ci = EmbeddedCi.start(forge);
        forgePages = StandIn.start(
                asked -> asked.path().startsWith("/api/") ? passedOn(asked, forge.url()) : factory.forge(asked));
        ciPages = StandIn.start(
                asked -> isForPrograms(asked) ? passedOn(asked.without("/ci"), ci.url()) : factory.ci(asked));
        chat = StandIn.start(factory::chat);
        edge = SmokeEdge.start(folder, url, new SmokeEdge.Services(at(forgePages), at(ciPages), Optional.of(at(chat))));
    }

    @AfterEach
    void close() throws InterruptedException {
        if (edge != null) {
            edge.close();
            chat.close();
            ciPages.close();
            forgePages.close();
            ci.close();
            forge.close();
        }
    }

    private static String at(StandIn service) {
        return "127.0.0.1:" + service.port();
    }

    private static boolean isForPrograms(Asked asked) {
        boolean api = asked.path().startsWith("/ci/api/") || asked.path().equals("/ci/version");
        return api && asked.cookie("user_sess").isEmpty();
    }

    private Reply passedOn(Asked asked, URI server) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.toString() + asked.address()))
                .method(asked.method(), HttpRequest.BodyPublishers.ofString(asked.body()));
        PASSED_ON.stream()
                .filter(name -> !asked.header(name).isEmpty())
                .forEach(name -> request.header(name, asked.header(name)));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Reply reply = new Reply(answer.statusCode(), List.of(), answer.body());
        String type = answer.headers().firstValue("content-type").orElse("");
        return type.isEmpty() ? reply : reply.with("Content-Type", type);
    }

    @Test
    void everyCheck_passesThroughCaddy() throws InterruptedException {
        SmokeReport report = EdgeSmoke.at(edge.url())
                .withForgeUser(StandInFactory.USER, Secret.of(StandInFactory.PASSWORD))
                .run();
        assertThat(report.results())
                .hasSize(20)
                .allSatisfy(result ->
                        assertThat(result.outcome()).as(report.render()).isEqualTo(SmokeResult.Outcome.PASSED));
    }

    @Test
    void clients_workBelowTheirPaths() throws InterruptedException {
        try (Forge client = Forge.builder()
                        .url(edge.url() + "/forge")
                        .token(forge.addAccount("acme", "secret"))
                        .build();
                Woodpecker woodpecker = Woodpecker.builder()
                        .url(edge.url() + "/ci")
                        .token(ci.token("acme"))
                        .build()) {
            Repository made =
                    client.repositories().create(NewRepository.named("harbour").initialized());
            long number = client.repository("acme/harbour")
                    .issues()
                    .create(NewIssue.titled("through the edge"))
                    .number();
            long id = woodpecker.activate(made).value().id();
            assertThat(number).isOne();
            assertThat(woodpecker.askVersion()).isNotBlank();
            assertThat(woodpecker
                            .repository(id)
                            .pipelines()
                            .list(PipelineQuery.all())
                            .list())
                    .isEmpty();
        }
    }
}
