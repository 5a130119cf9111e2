package ai.disinto.factory.doctor;

import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Examines the agents of a factory: do the files agree, are the accounts there, may they what their roles need and no
 * more, does each token work for its own account, is there a formula for each role. An examination changes nothing, and
 * nothing that comes of it shows a token. May be shared between threads.
 *
 * <p>The factory's own agents are looked at where the compose file has their service; all others wherever they are
 * named. What an agent lacks that is disabled is a note, no error.
 */
public final class StaffDoctor {
    private final DoctorSettings settings;

    private StaffDoctor(DoctorSettings settings) {
        this.settings = settings;
    }

    /** {@return a builder, which needs the agents} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Looks at everything that it was given. It costs at most six requests for an agent, and two for a repository of each
     * of its projects.
     *
     * @return what was found
     * @throws ForgeException if the forge does not answer
     */
    public StaffExamination examine() {
        Diagnosis out = new Diagnosis();
        new FilesCheck(settings, out).examine();
        settings.administrator().ifPresent(forge -> new ForgeCheck(settings, forge, out).examine());
        return new StaffExamination(out.findings());
    }

    /** Answers what is looked at. */
    @Override
    public String toString() {
        return "StaffDoctor[" + settings.agents() + ", projects "
                + settings.projects().keySet() + "]";
    }

    /** Collects what a doctor looks at. Not for several threads. */
    public static final class Builder {
        private @Nullable AgentRegistry agents;
        private @Nullable Forge administrator;
        private @Nullable FormulaCatalog formulas;
        private @Nullable Function<Secret, Forge> connect;
        private @Nullable Map<String, Secret> environment;
        private final Map<String, ProjectConfig> projects = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Names the agents.
         *
         * @param registry what the files of the factory say
         * @return this builder
         */
        public Builder agents(AgentRegistry registry) {
            this.agents = Objects.requireNonNull(registry, "registry");
            return this;
        }

        /**
         * Lets the doctor ask the forge; otherwise files alone are looked at.
         *
         * @param forge the client of an administrator of the forge; with a password, it is told the scopes of tokens
         * @return this builder
         */
        public Builder administrator(Forge forge) {
            this.administrator = Objects.requireNonNull(forge, "forge");
            return this;
        }

        /**
         * Says how to ask as the owner of a token; derived from the administrator's client unless said.
         *
         * @param client makes the client for a token, such as {@code forge::as}; it is not closed
         * @return this builder
         */
        public Builder connect(Function<Secret, Forge> client) {
            this.connect = Objects.requireNonNull(client, "client");
            return this;
        }

        /**
         * Adds a project whose repository and operations repository the agents need.
         *
         * @param project its configuration
         * @return this builder
         */
        public Builder project(ProjectConfig project) {
            projects.put(Objects.requireNonNull(project, "project").name(), project);
            return this;
        }

        /**
         * Says which formulas there are; otherwise the registry's word on them stands.
         *
         * @param catalog the formulas
         * @return this builder
         */
        public Builder formulas(FormulaCatalog catalog) {
            this.formulas = Objects.requireNonNull(catalog, "catalog");
            return this;
        }

        /**
         * Says which variables have a value; otherwise no token is looked at.
         *
         * @param variables the variables that agents are given, such as those of {@code .env}, by name
         * @return this builder
         */
        public Builder environment(Map<String, Secret> variables) {
            this.environment = Map.copyOf(Objects.requireNonNull(variables, "variables"));
            return this;
        }

        /**
         * Makes the doctor.
         *
         * @return the doctor
         * @throws IllegalStateException if it was not given any agents
         */
        public StaffDoctor build() {
            AgentRegistry registry = agents;
            if (registry == null) {
                throw new IllegalStateException("agents are missing: name the registry with agents(…)");
            }
            Optional<Forge> asked = Optional.ofNullable(administrator);
            return new StaffDoctor(new DoctorSettings(
                    registry,
                    asked,
                    Optional.ofNullable(connect).or(() -> asked.map(forge -> forge::as)),
                    Map.copyOf(projects),
                    Optional.ofNullable(formulas),
                    Optional.ofNullable(environment)));
        }
    }
}
