package ai.disinto.examples.agents;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import ai.disinto.factory.staff.Hire;
import ai.disinto.factory.staff.Staffing;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hires an agent by its backend. */
@Command(
        name = "hire",
        description = "Hires an agent: account, permissions, token, profile, project file, compose file, marker.",
        mixinStandardHelpOptions = true)
final class HireCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "BACKEND", description = "Where the agent thinks: anthropic or llama.")
    private String backend = "";

    @Option(names = "--at", paramLabel = "URL", description = "Where the model service of llama is.")
    private @Nullable URI address;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "The model; without, the service is asked or chooses.")
    private @Nullable String model;

    @Option(
            names = "--role",
            paramLabel = "ROLE[,ROLE…]",
            defaultValue = "dev",
            description = "What the agent does; ${DEFAULT-VALUE} without.")
    private String roles = "dev";

    @Option(names = "--name", paramLabel = "NAME", description = "The name; the next free one without.")
    private @Nullable String name;

    @Mixin
    private StageChoices choices = new StageChoices();

    @Override
    public Integer call() throws IOException {
        CommandLine command = command();
        Hire wanted = hire(command);
        try (Stage stage = choices.stage().open(command)) {
            Staffing staffing = stage.staffing();
            new StaffPrinter(choices, command.getOut()).run(staffing.hire(wanted), staffing);
        }
        return 0;
    }

    private Hire hire(CommandLine command) {
        try {
            List<Role> all = Role.parseList(roles);
            Hire hire = hire().roles(all);
            return name == null ? hire : hire.named(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage(), e);
        }
    }

    private Hire hire() {
        if (!List.of("anthropic", "llama").contains(backend)) {
            throw new IllegalArgumentException("BACKEND must be anthropic or llama, got \"" + backend + "\"");
        }
        if (backend.equals("anthropic")) {
            if (address != null) {
                throw new IllegalArgumentException(
                        "--at is for llama: the service of Anthropic has an address of its own");
            }
            return Hire.on(model == null ? Backend.anthropic() : Backend.anthropic(model));
        }
        if (address == null) {
            throw new IllegalArgumentException("llama wants --at URL: where the model service is");
        }
        return model == null ? Hire.at(address) : Hire.on(Backend.compatible(address, model));
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("the command runs through its command line");
        }
        return spec.commandLine();
    }
}
