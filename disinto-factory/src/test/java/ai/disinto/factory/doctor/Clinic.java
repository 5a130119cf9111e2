package ai.disinto.factory.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.agent.AgentCatalog;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.NewUser;
import ai.disinto.forge.model.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A factory with one hired agent, {@code local-dev}, for the project {@code lighthouse}, and nothing that is wrong with
 * it; tests make it ill.
 */
final class Clinic {
    static final String BOT = "local-dev-bot";
    static final String VARIABLE = "FORGE_TOKEN_LOCAL_DEV_BOT";
    static final RepositorySlug CODE = RepositorySlug.parse("acme/lighthouse");
    static final RepositorySlug OPS = RepositorySlug.parse("acme/lighthouse-ops");
    static final RepositorySlug PROFILE = RepositorySlug.parse("local-dev-bot/.profile");
    static final List<String> SCOPES = List.of("read:user", "write:issue", "write:repository");

    private final Forge admin;
    private final Map<String, Secret> environment = new HashMap<>();
    private ProjectConfig project = ProjectConfig.parse("""
            name = "lighthouse"
            repo = "acme/lighthouse"
            ops_repo = "acme/lighthouse-ops"

            [agents.local-dev]
            base_url = "http://10.0.0.5:8081"
            model = "coder-30b"
            roles = ["dev"]
            """, "projects/lighthouse.toml");
    private Set<String> markers = Set.of(".dev-active");

    private Clinic(Forge admin) {
        this.admin = admin;
    }

    /** Signed in with the password, as servers before 16 want it. */
    static Clinic open(Forge admin) {
        Clinic clinic = new Clinic(admin.as(Credentials.basic("root1", Secret.of("password1"))));
        clinic.account("acme");
        clinic.account(BOT);
        clinic.repository("acme", "lighthouse", false);
        clinic.repository("acme", "lighthouse-ops", false);
        clinic.repository(BOT, ".profile", true);
        clinic.let(CODE, Permission.WRITE);
        clinic.let(OPS, Permission.WRITE);
        clinic.token(VARIABLE, NewToken.named("hired").scopes(SCOPES));
        return clinic;
    }

    Forge admin() {
        return admin;
    }

    void account(String login) {
        admin.administration().createUser(NewUser.named(login, login + "@example.org", Secret.of("pass-" + login)));
    }

    Forge as(String login) {
        return admin.as(Credentials.basic(login, Secret.of("pass-" + login)));
    }

    void repository(String owner, String name, boolean hidden) {
        as(owner).repositories().create(NewRepository.named(name).initialized().isPrivate(hidden));
    }

    void let(RepositorySlug slug, Permission permission) {
        as("acme").repository(slug).collaborators().put(BOT, permission);
    }

    /** Gives the agent another token. */
    Secret token(String variable, NewToken token) {
        Secret secret = admin.users().tokens(BOT).create(token).secret().orElseThrow();
        environment.put(variable, secret);
        return secret;
    }

    void set(String variable, Secret secret) {
        environment.put(variable, secret);
    }

    Map<String, Secret> environment() {
        return environment;
    }

    void unset(String variable) {
        environment.remove(variable);
    }

    void project(String text) {
        project = ProjectConfig.parse(text, "projects/lighthouse.toml");
    }

    void role(String role) {
        project(project.render().replace("[\"dev\"]", "[\"" + role + "\"]"));
        markers = Set.of("." + (role.equals("review") ? "reviewer" : role) + "-active");
    }

    void markers(Set<String> names) {
        markers = names;
    }

    AgentRegistry agents() {
        String roles = String.join(",", project.agents().get(0).roles());
        return agents("""
                services:
                  agents-local-dev:
                    environment:
                      AGENT_ROLES: "%s"
                      FORGE_TOKEN: "${FORGE_TOKEN_LOCAL_DEV_BOT:-}"
                      ANTHROPIC_BASE_URL: "http://10.0.0.5:8081"
                      CLAUDE_MODEL: coder-30b
                """.formatted(roles));
    }

    AgentRegistry agents(String compose) {
        return AgentRegistry.of(
                List.of(project),
                Optional.of(SourceText.of(compose, "docker-compose.yml")),
                markers,
                AgentCatalog.standard());
    }

    StaffDoctor.Builder doctor() {
        return doctor(agents());
    }

    StaffDoctor.Builder doctor(AgentRegistry agents) {
        return StaffDoctor.builder()
                .agents(agents)
                .administrator(admin)
                .project(project)
                .environment(environment);
    }

    /** The codes of what is found. */
    List<String> codes() {
        return codes(doctor());
    }

    static List<String> codes(StaffDoctor.Builder doctor) {
        return doctor.build().examine().findings().stream()
                .map(StaffFinding::code)
                .toList();
    }

    StaffFinding only(String code) {
        List<StaffFinding> found = doctor().build().examine().findings(code);
        if (found.size() != 1) {
            throw new AssertionError(code + " " + found);
        }
        return found.get(0);
    }
}
