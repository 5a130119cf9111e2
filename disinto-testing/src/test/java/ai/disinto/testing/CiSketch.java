package ai.disinto.testing;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ci.LogLine;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.Step;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.model.Repository;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** A forge and a CI server with one activated repository, used through the clients. */
final class CiSketch implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final EmbeddedCi ci;
    private final Forge forge;
    private final ForgeRepository repository;
    private final Woodpecker woodpecker;
    private final WoodpeckerRepository builds;

    CiSketch(UnaryOperator<EmbeddedCi.Builder> settings) {
        ci = settings.apply(EmbeddedCi.builder(embedded).moment(Duration.ofMillis(5)))
                .start();
        forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.addAccount("dev", "pass-dev"))
                .build();
        Repository made = forge.repositories()
                .create(NewRepository.named("app").initialized().defaultBranch("main"));
        repository = forge.repository("dev/app");
        woodpecker = Woodpecker.builder()
                .url(ci.url().toString())
                .token(ci.token("dev"))
                .build();
        builds = woodpecker.repository(woodpecker.activate(made).value().id());
    }

    EmbeddedCi ci() {
        return ci;
    }

    ForgeRepository repository() {
        return repository;
    }

    Woodpecker woodpecker() {
        return woodpecker;
    }

    WoodpeckerRepository builds() {
        return builds;
    }

    /** Pushes a file to a branch. */
    void push(String branch, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!repository
                .contents()
                .create(path, bytes, NewCommit.on(branch).message("add " + path))
                .isDone()) {
            throw new IllegalStateException(path + " was not pushed");
        }
    }

    void quiet() throws InterruptedException {
        if (!ci.awaitQuiet(LONG)) {
            throw new IllegalStateException("the CI is still busy");
        }
    }

    /** The newest pipeline with its steps. */
    Pipeline newest() {
        int number = builds.pipelines()
                .list(PipelineQuery.all())
                .first()
                .orElseThrow()
                .number();
        return builds.pipelines().find(number).orElseThrow();
    }

    /** The newest pipeline after all have ended. */
    Pipeline settled() throws InterruptedException {
        quiet();
        return newest();
    }

    List<String> log(Pipeline pipeline, String step) {
        Step found = pipeline.steps().stream()
                .filter(each -> each.name().equals(step))
                .findFirst()
                .orElseThrow();
        return builds.pipelines().log(pipeline.number(), found).stream()
                .map(LogLine::text)
                .toList();
    }

    @Override
    public void close() {
        woodpecker.close();
        forge.close();
        ci.close();
        embedded.close();
    }
}
