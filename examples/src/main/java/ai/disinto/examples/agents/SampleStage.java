package ai.disinto.examples.agents;

import ai.disinto.compose.FactoryStack;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.agent.AgentSwitch;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Disabling;
import ai.disinto.core.agent.Role;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.examples.files.SampleFactory;
import ai.disinto.factory.staff.Hire;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewOrganization;
import ai.disinto.forge.NewRepository;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The sample factory as somebody runs it: with its stack, two of its agents at work, and its repositories. */
public final class SampleStage {
    private static final String OWNER = "acme";

    /** The agent that the project file describes. */
    static final Hire LOCAL_DEV = Hire.on(Backend.compatible(URI.create("http://10.0.0.5:8081"), "coder-30b"))
            .named("local-dev")
            .roles(List.of(Role.of("dev"), Role.of("review")));

    private SampleStage() {}

    /**
     * Copies the sample, writes its stack, lets two agents work, and disables a third.
     *
     * @param root the folder to copy it to
     * @throws IOException if a file cannot be written, or is there already
     */
    public static void furnish(Path root) throws IOException {
        SampleFactory.copyTo(root);
        FactoryStack.builder()
                .project(ProjectConfig.read(root.resolve("projects/lighthouse.toml")))
                .build()
                .files()
                .plan(root)
                .apply();
        AgentSwitch agents = AgentSwitch.at(root);
        AgentRegistry registry = AgentRegistry.load(root);
        for (String role : List.of("dev", "review")) {
            agents.enable(registry.find(role).orElseThrow());
        }
        agents.disable(
                registry.find("gardener").orElseThrow(),
                Disabling.of("anna", Instant.parse("2026-11-20T09:00:00Z"), "backlog frozen"));
    }

    /**
     * Makes the repositories that the sample's project names, unless they are there.
     *
     * @param forge the client of an administrator
     */
    public static void makeRepositories(Forge forge) {
        if (forge.organizations().find(OWNER).isEmpty()) {
            forge.organizations().create(NewOrganization.named(OWNER));
        }
        for (String name : List.of("lighthouse", "lighthouse-ops")) {
            if (forge.repository(OWNER + "/" + name).find().isEmpty()) {
                forge.repositories().createIn(OWNER, NewRepository.named(name).initialized());
            }
        }
    }
}
