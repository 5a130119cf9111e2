package ai.disinto.factory.staff;

import ai.disinto.compose.FactoryStack;
import ai.disinto.core.DisintoException;
import ai.disinto.core.agent.AgentCatalog;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Disabling;
import ai.disinto.core.agent.Role;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.factory.doctor.StaffDoctor;
import ai.disinto.forge.Forge;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Hires and fires the agents of a factory. Everything is a plan first, which reads only; applied, it goes step by step, in
 * an order in which a half-made agent never starts. Nothing resets a password, and no token changes unless asked.
 *
 * <pre>{@code
 * Staffing staffing = Staffing.builder().factory(root).administrator(forge).project("harb").build();
 * StaffPlan plan = staffing.hire(Hire.on(Backend.anthropic()).role(Role.of("review")));
 * System.out.println(plan);
 * StaffReport report = plan.apply();
 * }</pre>
 *
 * <p>May be shared between threads; plans for one factory are to be applied one after the other.
 */
public final class Staffing {
    private final Office office;

    private Staffing(Office office) {
        this.office = office;
    }

    /**
     * Starts; see the methods of {@link Builder} for what must be said.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Plans to hire an agent: account, permissions, profile, token, environment file, project file, compose file, marker. A
     * hire that was interrupted goes on; one that is done is found.
     *
     * @param hire whom
     * @return the plan
     * @throws StaffException if it cannot be done; nothing was made
     */
    public StaffPlan hire(Hire hire) {
        Objects.requireNonNull(hire, "hire");
        return planned("hire", () -> new Hiring(office, hire).plan(List.of(), Instant.now()));
    }

    /**
     * Plans to hire an agent by name and role, as the command {@code hire-an-agent} did. The same as
     * {@code hire(Hire.on(backend).named(name).role(role))}, with a notice that the form is old.
     *
     * @param name the name
     * @param role the role
     * @param backend where the agent thinks
     * @return the plan
     * @throws IllegalArgumentException if the backend is none that {@link Hire#on} takes
     * @throws StaffException if it cannot be done; nothing was made
     */
    public StaffPlan hireNamed(String name, Role role, Backend backend) {
        Hire hire = Hire.on(Objects.requireNonNull(backend, "backend"))
                .named(Objects.requireNonNull(name, "name"))
                .role(Objects.requireNonNull(role, "role"));
        String notice = "hiring by name and role is the old form; hire by backend: " + hire;
        return planned("hire " + name, () -> new Hiring(office, hire).plan(List.of(notice), Instant.now()));
    }

    /**
     * Plans to fire a hired agent: it is disabled, its tokens of this host revoked, its section, service and variable
     * removed. Account and profile stay, and so does what another agent works with: an account of two keeps the token that
     * both use, and its variable; a notice says so.
     *
     * @param name the agent
     * @return the plan; when there is no such agent, with nothing to do but what a hire or a firing that died left
     * @throws StaffException if it cannot be done, such as for one of the factory's own
     */
    public StaffPlan fire(String name) {
        return fire(Objects.requireNonNull(name, "name"), false);
    }

    /**
     * Plans to fire a hired agent as {@link #fire} does, and to delete its profile and its account, unless another agent has
     * that account too.
     *
     * @param name the agent
     * @return the plan; when there is no such agent, with nothing to do but what a hire or a firing that died left
     * @throws StaffException if it cannot be done, such as for one of the factory's own
     */
    public StaffPlan fireWithAccount(String name) {
        return fire(Objects.requireNonNull(name, "name"), true);
    }

    /**
     * Plans to give an agent a new token: it is made, written to the environment file and tried before the old one is
     * deleted. A rotation that was interrupted goes on.
     *
     * @param name a hired agent
     * @return the plan
     * @throws StaffException if it cannot be done
     */
    public StaffPlan rotate(String name) {
        Objects.requireNonNull(name, "name");
        return planned("rotate the token of " + name, () -> Rotation.plan(office, name));
    }

    /**
     * Plans to enable an agent: its markers are made, and the note that disables it removed.
     *
     * @param name any agent, the factory's own too, by any spelling that {@link AgentRegistry#find} knows
     * @return the plan
     * @throws StaffException if there is no such agent
     */
    public StaffPlan enable(String name) {
        return switched(Objects.requireNonNull(name, "name"), null);
    }

    /**
     * Plans to disable an agent: the note is written, and every marker removed that permits no other agent.
     *
     * @param name any agent, the factory's own too, by any spelling that {@link AgentRegistry#find} knows
     * @param note who does it, when and why
     * @return the plan
     * @throws StaffException if there is no such agent
     */
    public StaffPlan disable(String name, Disabling note) {
        Objects.requireNonNull(name, "name");
        return switched(name, Objects.requireNonNull(note, "note"));
    }

    /**
     * Answers the agents as the files are now, with what the environment file sets.
     *
     * @return the registry
     */
    public AgentRegistry agents() {
        return office.registry();
    }

    /**
     * Begins a doctor for the agents as the files are now: asked by the administrator, for every project, with the
     * formulas of the factory, if it has any, and the tokens of its environment file.
     *
     * @return the builder, to be built as it is
     * @throws StaffException if a file cannot be read
     */
    public StaffDoctor.Builder doctor() {
        return new Consultation(office).doctor();
    }

    private StaffPlan fire(String name, boolean withAccount) {
        return planned("fire " + name, () -> new Firing(office, name, withAccount).plan(Instant.now()));
    }

    /** Makes a plan; whatever forge and files say is about staffing then. */
    private static StaffPlan planned(String what, Supplier<StaffPlan> plan) {
        try {
            return plan.get();
        } catch (StaffException e) {
            throw e;
        } catch (DisintoException e) {
            throw Refusal.of(StaffPlan.reason(e), "could not plan to " + what, e);
        }
    }

    private StaffPlan switched(String name, @Nullable Disabling note) {
        String agent = office.registry()
                .find(name)
                .map(AgentEntry::name)
                .orElseThrow(() -> Refusal.of(
                        StaffException.Reason.UNKNOWN_AGENT,
                        "could not find the agent " + name + "; the agents are "
                                + office.registry().entries().stream()
                                        .map(AgentEntry::name)
                                        .toList()));
        DisableStep step = new DisableStep(office, () -> office.registry().find(agent), note);
        return planned("switch " + agent, () -> StaffPlan.of(agent, List.of(step), List.of()));
    }

    /** Answers the factory's folder and its forge. */
    @Override
    public String toString() {
        return "Staffing[" + office.root() + ", " + office.forge().url() + "]";
    }

    /** Collects what hiring needs. Not for several threads. */
    public static final class Builder {
        private AgentCatalog catalog = AgentCatalog.standard();
        private BackendProbe probe = BackendProbe.http();
        private UnaryOperator<FactoryStack.Builder> stack = UnaryOperator.identity();
        private @Nullable Path root;
        private @Nullable Forge administrator;
        private @Nullable String project;
        private @Nullable String host;
        private @Nullable FormulaCatalog formulas;

        private Builder() {}

        /**
         * Says where the factory is. Must be said.
         *
         * @param root the folder with {@code projects}, {@code .env}, {@code state} and {@code docker-compose.yml}
         * @return this builder
         */
        public Builder factory(Path root) {
            this.root = Objects.requireNonNull(root, "root");
            return this;
        }

        /**
         * Says who makes accounts and tokens. Must be said.
         *
         * @param forge a client that is signed in as an administrator of the server, with a password: servers before 16 let
         *     nobody make tokens with a token
         * @return this builder
         */
        public Builder administrator(Forge forge) {
            this.administrator = Objects.requireNonNull(forge, "forge");
            return this;
        }

        /**
         * Says for which project agents are hired; may be left out where there is one project file.
         *
         * @param name the name of the project
         * @return this builder
         */
        public Builder project(String name) {
            this.project = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Says which formulas there are; those in {@code formulas} of the factory unless said.
         *
         * @param formulas the formulas
         * @return this builder
         */
        public Builder formulas(FormulaCatalog formulas) {
            this.formulas = Objects.requireNonNull(formulas, "formulas");
            return this;
        }

        /**
         * Says which roles and backends there are; the standard ones unless said.
         *
         * @param catalog the roles and backends
         * @return this builder
         */
        public Builder catalog(AgentCatalog catalog) {
            this.catalog = Objects.requireNonNull(catalog, "catalog");
            return this;
        }

        /**
         * Says how model services are asked; over HTTP unless said.
         *
         * @param probe the probe
         * @return this builder
         */
        public Builder probe(BackendProbe probe) {
            this.probe = Objects.requireNonNull(probe, "probe");
            return this;
        }

        /**
         * Says after which host tokens are named; this machine's name unless said.
         *
         * @param name the name; letters, digits, dots and dashes
         * @return this builder
         * @throws IllegalArgumentException if the name has another character, or is empty or longer than 100
         */
        public Builder host(String name) {
            this.host = Hosts.checked(Objects.requireNonNull(name, "name"));
            return this;
        }

        /**
         * Says how the stack differs from the standard one: needed where there is no compose file yet. In one that is
         * there only what is the agent's own changes, and images, names and main project are those of the file unless they
         * are said here.
         *
         * @param settings answers the builder that it is given, with more said; projects that it does not add are added,
         *     and the agents
         * @return this builder
         */
        public Builder stack(UnaryOperator<FactoryStack.Builder> settings) {
            this.stack = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /**
         * Makes it. Reads nothing yet.
         *
         * @return the staffing
         * @throws IllegalStateException if the factory or the administrator was not said
         */
        public Staffing build() {
            if (root == null || administrator == null) {
                throw new IllegalStateException("say factory and administrator before build()");
            }
            String named = host != null ? host : Hosts.thisOne();
            return new Staffing(new Office(root, administrator, catalog, formulas, probe, named, stack, project));
        }
    }
}
