package ai.disinto.compose;

import java.util.List;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a workflow file. */
final class PipelineWriter {
    private static final String DEPLOY_IMAGE = "docker:27";
    private static final String VERIFY_IMAGE = "alpine:3";

    private final DeployPipeline pipeline;

    PipelineWriter(DeployPipeline pipeline) {
        this.pipeline = pipeline;
    }

    String write() {
        YamlTree when = new YamlTree().put("event", "deployment").put("evaluate", condition());
        YamlTree deploy = step("deploy", DEPLOY_IMAGE);
        deploy.putTree("environment", secrets());
        deploy.putTexts("commands", commands(pipeline.deployCommands(), "deploys"), FlowStyle.BLOCK);
        YamlTree verify = step("verify", VERIFY_IMAGE);
        verify.putTexts("commands", commands(pipeline.verifyCommands(), "verifies"), FlowStyle.BLOCK);
        return withoutDoubledBackslashes(new YamlTree()
                .comment(head(), false)
                .putTrees("when", List.of(when))
                .comment(List.of(), true)
                .putTrees("steps", List.of(deploy, verify))
                .render());
    }

    /**
     * The CI server fills variables in before it reads the file, and some of its releases take one of two backslashes
     * away on the way. A backslash has another name in YAML. Backslashes stand in double quotes alone here.
     */
    private static String withoutDoubledBackslashes(String yaml) {
        StringBuilder out = new StringBuilder(yaml.length());
        for (int i = 0; i < yaml.length(); i++) {
            char c = yaml.charAt(i);
            if (c == '\\' && yaml.charAt(i + 1) == '\\') {
                out.append("\\x5c");
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** There is no condition on the target itself: CI servers of version 3 read over one. */
    private String condition() {
        return "CI_PIPELINE_DEPLOY_TARGET == \"" + pipeline.target() + "\"";
    }

    private List<String> head() {
        return List.of(
                "Brings a commit of " + pipeline.project() + " to " + pipeline.target() + ".",
                "Runs when a pipeline is promoted to " + pipeline.target()
                        + " (event deployment), and for nothing else;",
                "the CI server must allow deployments of this repository.",
                "A dollar sign stands twice: the CI server takes one away before the shell sees it.");
    }

    private static YamlTree step(String name, String image) {
        return new YamlTree().put("name", name).put("image", image);
    }

    private YamlTree secrets() {
        YamlTree tree = new YamlTree();
        new TreeMap<>(pipeline.secrets())
                .forEach((variable, secret) -> tree.putTree(variable, new YamlTree().put("from_secret", secret)));
        return tree;
    }

    private List<String> commands(List<String> given, String verb) {
        List<String> commands = given.isEmpty() ? missing(verb) : given;
        return commands.stream()
                .map(command -> ComposeText.of(command).toString())
                .toList();
    }

    /** Names of projects and targets have no quotes. */
    private List<String> missing(String verb) {
        return List.of(
                "echo 'Nothing " + verb + " " + pipeline.project() + " on " + pipeline.target()
                        + " yet. Write the commands into " + pipeline.path() + ".' >&2",
                "exit 1");
    }
}
