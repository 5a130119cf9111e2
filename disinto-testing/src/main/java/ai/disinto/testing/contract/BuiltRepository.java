package ai.disinto.testing.contract;

import ai.disinto.forge.FileWrite;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.ci.LogLine;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.Step;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.testing.internal.stage.Eventually;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/**
 * A repository that is known to the CI.
 *
 * @param code as the forge has it
 * @param builds as the CI has it
 */
record BuiltRepository(ForgeRepository code, WoodpeckerRepository builds) {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Adds a file to a branch, which begins at {@code main} if it is not there, and answers the commit. */
    String push(String branch, String message, String path, String text) {
        NewCommit commit = code.branches().find(branch).isPresent()
                ? NewCommit.on(branch)
                : NewCommit.on("main").newBranch(branch);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FileWrite done = code.contents().create(path, bytes, commit.message(message));
        Assertions.assertThat(done.isDone()).isTrue();
        return code.branches().get(branch).commit();
    }

    /** Adds a file with a name of its own. */
    String push(String branch, String message) {
        return push(branch, message, "files/" + System.nanoTime() + ".txt", message);
    }

    /** All pipelines of a commit, newest first. */
    List<Pipeline> of(String commit) {
        return builds.pipelines().list(PipelineQuery.all()).stream()
                .filter(each -> each.commit().equals(commit))
                .toList();
    }

    /** The pipeline of an event about a commit, as soon as there is one. */
    Pipeline made(String commit, String event) {
        Supplier<Optional<Pipeline>> question = () ->
                of(commit).stream().filter(each -> each.event().equals(event)).findFirst();
        return Eventually.seen(question, Optional::isPresent, LONGEST)
                .orElseThrow(() -> new AssertionError("no pipeline of " + event + " within " + LONGEST));
    }

    /** The pipeline of an event about a commit, with its steps, when it has ended. */
    Pipeline ended(String commit, String event) {
        return ended(made(commit, event).number());
    }

    /** A pipeline with its steps, when it has ended. */
    Pipeline ended(int number) {
        return until(number, each -> each.state().isFinished());
    }

    /** A pipeline when it is as wanted. */
    Pipeline until(int number, Predicate<Pipeline> wanted) {
        Pipeline last = Eventually.seen(() -> builds.pipelines().find(number).orElseThrow(), wanted, LONGEST);
        if (!wanted.test(last)) {
            throw new AssertionError(last + " is not as wanted within " + LONGEST + "; is an agent connected?");
        }
        return last;
    }

    List<String> log(Pipeline pipeline, String step) {
        return builds.pipelines().log(pipeline.number(), step(pipeline, step)).stream()
                .map(LogLine::text)
                .toList();
    }

    static Step step(Pipeline pipeline, String name) {
        return pipeline.steps().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pipeline + " has no step " + name));
    }
}
