package ai.disinto.compose;

import ai.disinto.compose.caddy.Caddyfile;
import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectConfigs;
import ai.disinto.core.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stack of a factory: what runs on one machine for one or more projects. Immutable.
 *
 * <pre>{@code
 * FactoryStack stack = FactoryStack.builder().project(project).images(ImageSource.built()).build();
 * String text = stack.composeFile().render();
 * }</pre>
 */
public final class FactoryStack {
    private final StackParts parts;
    private final ComposeFile composeFile;
    private final List<Diagnostic> problems;

    FactoryStack(StackParts parts, ComposeFile composeFile, List<Diagnostic> problems) {
        this.parts = parts;
        this.composeFile = composeFile;
        this.problems = List.copyOf(problems);
    }

    /**
     * Starts a stack; see the methods of {@link Builder} for what holds unless it is said.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Answers the projects.
     *
     * @return the projects, the main one first
     */
    public List<ProjectConfig> projects() {
        return parts.projects();
    }

    /**
     * Answers the agents that have containers of their own.
     *
     * @return the agents
     */
    public List<Agent> agents() {
        return parts.agents();
    }

    /**
     * Answers under which names the services are reached.
     *
     * @return the routing
     */
    public Routing routing() {
        return parts.routing();
    }

    /**
     * Answers whether the chat is part of the stack.
     *
     * @return {@code true} if it is
     */
    public boolean hasChat() {
        return parts.chat();
    }

    /**
     * Answers the tunnel.
     *
     * @return the tunnel, or empty when there is none
     */
    public Optional<Tunnel> tunnel() {
        return parts.tunnel();
    }

    /**
     * Answers every address that a service must know.
     *
     * @return the addresses
     */
    public PublicUrls urls() {
        return parts.urls();
    }

    /**
     * Answers the compose file.
     *
     * @return the file
     */
    public ComposeFile composeFile() {
        return composeFile;
    }

    /**
     * Answers the configuration of the edge.
     *
     * @return the file
     */
    public Caddyfile caddyfile() {
        return caddyfile(parts.routing());
    }

    /**
     * Answers the configuration that the edge would have under other names, to look at before a move.
     *
     * @param names the routing
     * @return the file
     */
    public Caddyfile caddyfile(Routing names) {
        return Caddyfile.builder(Objects.requireNonNull(names, "names"))
                .chat(parts.chat())
                .tunnel(parts.tunnel().isPresent())
                .localPorts(parts.ports().forge(), parts.ports().ci())
                .build();
    }

    /**
     * Answers what is doubtful about the stack; whatever is wrong keeps it from being made.
     *
     * @return warnings and notes
     */
    public List<Diagnostic> problems() {
        return problems;
    }

    /**
     * Answers the variables that the stack takes from the environment or from {@code .env}.
     *
     * @return the variables in the order of the compose file
     */
    public List<StackVariable> variables() {
        return new StackVariables(composeFile).all();
    }

    /**
     * Answers without which variables nothing would start.
     *
     * @param environment the variables that are set
     * @return the required ones that are missing or empty
     */
    public List<StackVariable> unset(Map<String, String> environment) {
        return new StackVariables(composeFile).unset(Objects.requireNonNull(environment, "environment"));
    }

    /**
     * Answers what is wrong with an environment: variables that are missing, a shared secret that is too weak, two
     * versions, old names that nothing reads.
     *
     * @param environment the variables that are set
     * @return the problems; no value of a variable is shown but versions
     */
    public List<Diagnostic> check(Map<String, String> environment) {
        return new StackVariables(composeFile).problems(Objects.requireNonNull(environment, "environment"));
    }

    /**
     * Answers the file {@code .env} with every variable and what it means, and no secret.
     *
     * @return the file
     */
    public EnvFile envFile() {
        return EnvFile.template(variables(), parts.composeName());
    }

    /**
     * Answers every file that the stack consists of.
     *
     * @return the files, with their stamps
     */
    public StackFiles files() {
        return StackFiles.of(this);
    }

    /**
     * Answers the keys of model services that stand in the project files, which the compose file does not repeat.
     *
     * @return the keys by the variables that {@code .env} must have them in
     */
    public Map<String, Secret> modelKeys() {
        return parts.modelKeys();
    }

    /**
     * Answers which credentials a service sees.
     *
     * @param service the name of the service
     * @return names of variables on the machine, and paths and volumes that hold credentials
     * @throws IllegalArgumentException if the service is not in the stack
     */
    public Set<String> secretsVisibleTo(String service) {
        return composeFile
                .service(Objects.requireNonNull(service, "service"))
                .map(parts.policy()::visibleTo)
                .orElseThrow(() -> new IllegalArgumentException(
                        "service must be one of " + composeFile.services().keySet() + ", got \"" + service + "\""));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactoryStack that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Answers projects, agents and routing. */
    @Override
    public String toString() {
        return "FactoryStack[" + projects() + ", " + agents() + ", " + routing() + "]";
    }

    /** Collects what a stack shall be. Not for several threads. */
    public static final class Builder {
        private final List<ProjectConfig> projects = new ArrayList<>();
        private final List<StackParts.Extra> extras = new ArrayList<>();
        private @Nullable List<Agent> agents;
        private ImageSource images = ImageSource.environment();
        private Routing routing = Routing.local();
        private Ports ports = Ports.standard();
        private boolean chat = true;
        private String composeName = "disinto";
        private @Nullable String prefix;
        private @Nullable Tunnel tunnel;
        private SecretPolicy policy = SecretPolicy.standard();

        private Builder() {}

        /**
         * Adds a project; the first one is the main project, for which the common agents work.
         *
         * @param project its configuration
         * @return this builder
         */
        public Builder project(ProjectConfig project) {
            projects.add(Objects.requireNonNull(project, "project"));
            return this;
        }

        /**
         * Adds every project of a folder, in alphabetical order.
         *
         * @param folder the project files
         * @return this builder
         * @throws InvalidDocumentException if the folder or any of its files has an error: a stack in which the agents of
         *     a broken file were missing would be no better than none
         */
        public Builder projects(ProjectConfigs folder) {
            projects.addAll(StackNames.sound(Objects.requireNonNull(folder, "folder")));
            return this;
        }

        /**
         * Answers which projects were added so far.
         *
         * @return the projects, the main one first
         */
        public List<ProjectConfig> projects() {
            return List.copyOf(projects);
        }

        /**
         * Says which agents have containers of their own; those of the project files unless said.
         *
         * @param all the agents
         * @return this builder
         */
        public Builder agents(List<Agent> all) {
            this.agents = List.copyOf(Objects.requireNonNull(all, "all"));
            return this;
        }

        /**
         * Says that the agents of a registry have containers of their own: those of the project files, and those that
         * only the present compose file has.
         *
         * @param registry the agents of the factory
         * @return this builder
         * @throws InvalidDocumentException if what the project files say about agents is wrong: a stack in which agents
         *     were missing would be no better than none
         */
        public Builder agents(AgentRegistry registry) {
            return agents(Objects.requireNonNull(registry, "registry").hired());
        }

        /**
         * Says where images come from; {@link ImageSource#environment()} unless said.
         *
         * @param source the source
         * @return this builder
         */
        public Builder images(ImageSource source) {
            this.images = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Says under which names the services are reached; {@link Routing#local()} unless said.
         *
         * @param names the routing
         * @return this builder
         */
        public Builder routing(Routing names) {
            this.routing = Objects.requireNonNull(names, "names");
            return this;
        }

        /**
         * Says which ports of the machine are taken; {@link Ports#standard()} unless said.
         *
         * @param machine the ports
         * @return this builder
         */
        public Builder ports(Ports machine) {
            this.ports = Objects.requireNonNull(machine, "machine");
            return this;
        }

        /**
         * Says at which port of the machine the forge is; 3000 unless said.
         *
         * @param port the port
         * @return this builder
         * @throws IllegalArgumentException if the port is not from 1 to 65535
         */
        public Builder forgePort(int port) {
            this.ports = ports.withForge(port);
            return this;
        }

        /**
         * Says whether the chat is part of the stack; it is unless said.
         *
         * @param wanted whether it is
         * @return this builder
         */
        public Builder chat(boolean wanted) {
            this.chat = wanted;
            return this;
        }

        /**
         * Names the compose project, after which volumes and networks of the machine are named; {@code disinto} unless
         * said. Two factories on one machine need two names.
         *
         * @param name the name
         * @return this builder
         * @throws IllegalArgumentException if it has other characters than lower-case letters, digits, dashes and
         *     underscores, begins with neither letter nor digit, or is longer than 40
         */
        public Builder composeName(String name) {
            this.composeName = StackNames.compose("name", name);
            return this;
        }

        /**
         * Says what the names of the containers begin with; the name of the compose project unless said.
         *
         * @param text the beginning, without a dash at its end
         * @return this builder
         * @throws IllegalArgumentException if it cannot be a {@link #composeName}
         */
        public Builder containerPrefix(String text) {
            this.prefix = StackNames.compose("text", text);
            return this;
        }

        /**
         * Says over which tunnel the public name is reached; there is none unless said.
         *
         * @param reverse the tunnel
         * @return this builder
         */
        public Builder tunnel(Tunnel reverse) {
            this.tunnel = Objects.requireNonNull(reverse, "reverse");
            return this;
        }

        /**
         * Says which credentials belong to the vault; {@link SecretPolicy#standard()} unless said.
         *
         * @param secrets the policy
         * @return this builder
         */
        public Builder secrets(SecretPolicy secrets) {
            this.policy = Objects.requireNonNull(secrets, "secrets");
            return this;
        }

        /**
         * Gives a service a further variable.
         *
         * @param service the name of the service
         * @param variable the name of the variable
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if the text is no name of a variable
         */
        public Builder environment(String service, String variable, ComposeText value) {
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(value, "value");
            if (!TextPart.isName(Objects.requireNonNull(variable, "variable"))) {
                throw new IllegalArgumentException(
                        "variable must be letters, digits and underscores, no digit first, got \"" + variable + "\"");
            }
            extras.add(new StackParts.Extra(service, variable, value));
            return this;
        }

        /**
         * Makes the stack.
         *
         * @return the stack
         * @throws InvalidDocumentException if it cannot be right; with every problem, not the first alone
         */
        public FactoryStack build() {
            List<Agent> hired = agents != null
                    ? agents
                    : projects.stream().flatMap(each -> Agent.of(each).stream()).toList();
            StackParts parts = new StackParts(
                    List.copyOf(projects),
                    hired,
                    images,
                    routing,
                    ports,
                    chat,
                    composeName,
                    prefix == null ? composeName : prefix,
                    Optional.ofNullable(tunnel),
                    List.copyOf(extras),
                    policy);
            return new StackCheck(parts).stack();
        }
    }
}
