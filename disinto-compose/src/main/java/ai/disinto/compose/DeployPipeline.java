package ai.disinto.compose;

import ai.disinto.core.project.ProjectConfig;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The workflow of a CI server (Woodpecker 3) that brings a commit to one target: a step that deploys and a step that
 * looks whether it arrived. It runs when a pipeline is promoted to this target, and for nothing else. Immutable.
 *
 * <p>What deploys a project, nobody but the project knows. Unless it is said, a step ends with an error that says so.
 */
public final class DeployPipeline {
    private static final String STAGING = "staging";
    private static final String PRODUCTION = "production";
    /** Nothing that means anything in a path or in an expression. */
    private static final Pattern TARGET = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,199}");
    private static final Pattern SECRET = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");

    private final String project;
    private final String target;
    private final List<String> deploy;
    private final List<String> verify;
    private final Map<String, String> secrets;

    private DeployPipeline(
            String project, String target, List<String> deploy, List<String> verify, Map<String, String> secrets) {
        this.project = project;
        this.target = target;
        this.deploy = List.copyOf(deploy);
        this.verify = List.copyOf(verify);
        this.secrets = Map.copyOf(secrets);
    }

    /**
     * Makes the workflow for the target {@code staging}.
     *
     * @param project the project that is deployed
     * @return the workflow, whose steps fail until their commands are given
     */
    public static DeployPipeline staging(ProjectConfig project) {
        return to(STAGING, project);
    }

    /**
     * Makes the workflow for the target {@code production}.
     *
     * @param project the project that is deployed
     * @return the workflow, whose steps fail until their commands are given
     */
    public static DeployPipeline production(ProjectConfig project) {
        return to(PRODUCTION, project);
    }

    /**
     * Makes the workflow for a target of another name.
     *
     * @param target what a pipeline is promoted to
     * @param project the project that is deployed
     * @return the workflow, whose steps fail until their commands are given
     * @throws IllegalArgumentException if the target has other characters than lower-case letters, digits and dashes,
     *     begins with a dash, or is longer than 40: it stands in the name of a file and in an expression
     */
    public static DeployPipeline to(String target, ProjectConfig project) {
        Objects.requireNonNull(project, "project");
        if (!TARGET.matcher(Objects.requireNonNull(target, "target")).matches()) {
            throw new IllegalArgumentException("target must be lower-case letters, digits and dashes, a letter or digit"
                    + " first, at most 40, such as staging, got \"" + target + "\"");
        }
        return new DeployPipeline(project.name(), target, List.of(), List.of(), Map.of());
    }

    /**
     * Says what deploys: commands of a shell, one after the other, in a checkout of the commit and in the image
     * {@code docker:27}, which has docker's client and no daemon.
     *
     * @param commands the commands, each as the shell shall see it; a dollar sign is the shell's
     * @return the same workflow with these commands
     * @throws IllegalArgumentException if there is none, or one is blank or has a character that no YAML file can hold
     */
    public DeployPipeline withDeployCommands(List<String> commands) {
        return new DeployPipeline(project, target, checked(commands), verify, secrets);
    }

    /**
     * Says what looks whether it arrived: commands of a shell in the image {@code alpine:3}.
     *
     * @param commands the commands, each as the shell shall see it; a dollar sign is the shell's
     * @return the same workflow with these commands
     * @throws IllegalArgumentException if there is none, or one is blank or has a character that no YAML file can hold
     */
    public DeployPipeline withVerifyCommands(List<String> commands) {
        return new DeployPipeline(project, target, deploy, checked(commands), secrets);
    }

    /**
     * Gives the deploying step a secret of the CI server. The secret must allow the event {@code deployment} there.
     *
     * @param variable the variable that has it
     * @param secret its name at the CI server; never its value
     * @return the same workflow with this secret
     * @throws IllegalArgumentException if the variable is no name that a shell takes, or the name has other characters
     *     than lower-case letters, digits, dots, dashes and underscores
     */
    public DeployPipeline withSecret(String variable, String secret) {
        if (!VARIABLE.matcher(Objects.requireNonNull(variable, "variable")).matches()) {
            throw new IllegalArgumentException(
                    "variable must be letters, digits and underscores, no digit first, got \"" + variable + "\"");
        }
        if (!SECRET.matcher(Objects.requireNonNull(secret, "secret")).matches()) {
            throw new IllegalArgumentException("secret must be the name of a secret in lower case, such as deploy_key");
        }
        Map<String, String> more = new TreeMap<>(secrets);
        more.put(variable, secret);
        return new DeployPipeline(project, target, deploy, verify, more);
    }

    /**
     * Answers what a pipeline must be promoted to.
     *
     * @return the target
     */
    public String target() {
        return target;
    }

    /**
     * Answers where the file belongs in the project's repository.
     *
     * @return {@code .woodpecker/<target>.yml}
     */
    public String path() {
        return ".woodpecker/" + target + ".yml";
    }

    /**
     * Answers whether the workflow can succeed at all.
     *
     * @return {@code true} if commands of both steps are given
     */
    public boolean isComplete() {
        return !deploy.isEmpty() && !verify.isEmpty();
    }

    /**
     * Answers the text of the file. Variables of the CI server ({@code ${…}}) are not filled in: every dollar sign is
     * written twice, and reaches the shell once.
     *
     * @return the text, the same bytes for the same workflow
     */
    public String render() {
        return new PipelineWriter(this).write();
    }

    String project() {
        return project;
    }

    List<String> deployCommands() {
        return deploy;
    }

    List<String> verifyCommands() {
        return verify;
    }

    Map<String, String> secrets() {
        return secrets;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeployPipeline that
                && project.equals(that.project)
                && target.equals(that.target)
                && deploy.equals(that.deploy)
                && verify.equals(that.verify)
                && secrets.equals(that.secrets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(project, target, deploy, verify, secrets);
    }

    /** Answers project and target; commands may hold what is nobody's business. */
    @Override
    public String toString() {
        return "DeployPipeline[" + project + " to " + target + "]";
    }

    private static List<String> checked(List<String> commands) {
        List<String> all = List.copyOf(Objects.requireNonNull(commands, "commands"));
        if (all.isEmpty() || all.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("commands must have a command, and none that is blank");
        }
        // refuses what no YAML file can hold
        all.forEach(ComposeText::of);
        return all;
    }
}
