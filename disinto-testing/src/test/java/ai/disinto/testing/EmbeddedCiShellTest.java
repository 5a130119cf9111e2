package ai.disinto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.ci.NewCiSecret;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands are executed where a test asks for it, and leave nothing behind. */
class EmbeddedCiShellTest {
    private final CiSketch sketch = new CiSketch(builder -> builder.shell(Duration.ofSeconds(2)));

    @AfterEach
    void close() {
        sketch.close();
    }

    private Pipeline run(String steps) throws InterruptedException {
        sketch.push("main", ".woodpecker/ci.yml", "steps:\n" + steps.indent(2));
        return sketch.settled();
    }

    private static String step(String name, String command, String more) {
        return "- name: " + name + "\n  image: sh\n  commands:\n    - '" + command.replace("'", "''") + "'\n" + more;
    }

    @Test
    void steps_shareACheckoutOfTheCommit_thatIsRemoved() throws InterruptedException {
        sketch.push("main", "data/in.txt", "content");
        Pipeline pipeline = run(step("one", "cat data/in.txt > out.txt && pwd", "") + step("two", "cat out.txt", ""));
        assertThat(pipeline.state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(pipeline.steps()).extracting(Step::name).containsExactly("clone", "one", "two");
        assertThat(sketch.log(pipeline, "two")).containsExactly("+ cat out.txt", "content");
        assertThat(Files.exists(Path.of(sketch.log(pipeline, "one").get(1)))).isFalse();
    }

    @Test
    void environment_isThatOfThePipeline_notOfThisProcess() throws InterruptedException {
        Pipeline pipeline = run(step("env", "env", "  environment: {MINE: yes1}\n"));
        List<String> lines = sketch.log(pipeline, "env");
        assertThat(lines).contains("MINE=yes1", "CI_PIPELINE_EVENT=push", "CI_COMMIT_BRANCH=main", "CI_REPO=dev/app");
        List<String> names = lines.stream()
                .filter(line -> line.contains("="))
                .map(line -> line.replaceFirst("=.*", ""))
                .filter(name -> !name.startsWith("CI"))
                .toList();
        assertThat(names).isSubsetOf("PATH", "HOME", "LANG", "MINE", "PWD", "SHLVL", "_", "OLDPWD");
    }

    @Test
    void secrets_reachTheStep_andNotItsLog() throws InterruptedException {
        sketch.builds().secrets().save(NewCiSecret.of("key", Secret.of("hunter2")));
        Pipeline pipeline =
                run(step("use", "test ${#KEY} = 7 && echo got $KEY", "  environment: {KEY: {from_secret: key}}\n"));
        assertThat(pipeline.state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(sketch.log(pipeline, "use")).last().isEqualTo("got ********");
    }

    @Test
    void failure_isIgnoredWhereTheFileSaysSo_andCleaningUpRunsAfterwards() throws InterruptedException {
        Pipeline pipeline = run(step("loose", "exit 4", "  failure: ignore\n")
                + step("strict", "exit 5", "")
                + step("after", "echo no", "")
                + step("clean", "echo yes", "  when: {status: [failure]}\n"));
        assertThat(pipeline.state()).isEqualTo(PipelineState.FAILURE);
        assertThat(pipeline.steps())
                .extracting(Step::rawState)
                .containsExactly("success", "failure", "failure", "skipped", "success");
    }

    @Test
    void stepThatTakesTooLong_isKilledWithItsChildren() throws InterruptedException {
        Pipeline pipeline = run(step("slow", "sleep 31.5 & echo $!; sleep 31.5", ""));
        assertThat(pipeline.state()).isEqualTo(PipelineState.KILLED);
        assertThat(pipeline.steps().get(1).error()).contains("longer than");
        long child = Long.parseLong(sketch.log(pipeline, "slow").get(1));
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive).filter(EmbeddedCiShellTest::sleeps))
                .isEmpty();
    }

    private static boolean sleeps(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("sleep");
    }

    @Test
    void stepThatLeavesAChildBehind_endsWithoutIt() throws InterruptedException {
        Pipeline pipeline = run(step("leave", "sleep 30 & echo done", ""));
        assertThat(pipeline.state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(sketch.log(pipeline, "leave")).last().isEqualTo("done");
    }

    @Test
    void matrix_runsOnceForEachRow() throws InterruptedException {
        sketch.push(
                "main",
                ".woodpecker/ci.yml",
                "skip_clone: true\nmatrix: {V: [1, 2]}\nsteps:\n  - {name: say, image: sh, commands: [echo v$V]}\n");
        Pipeline pipeline = sketch.settled();
        assertThat(pipeline.workflows()).hasSize(2);
        assertThat(sketch.repository().statuses().combined("main").statuses())
                .extracting(status -> status.context())
                .containsExactlyInAnyOrder("ci/woodpecker/push/ci/1", "ci/woodpecker/push/ci/2");
    }

    @Test
    void plugins_doNothing() throws InterruptedException {
        Pipeline pipeline = run("- {name: publish, image: plugins/docker, settings: {repo: x}}\n");
        assertThat(pipeline.state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(sketch.log(pipeline, "publish")).containsExactly("plugins do nothing here");
    }
}
