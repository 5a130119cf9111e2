package ai.disinto.examples.agents;

import picocli.CommandLine.Command;

/** Lists, hires, fires and examines the agents of a factory. */
@Command(
        name = "agents",
        description = {
            "Lists, hires, fires and examines agents.",
            "Without --factory: those of a copy of the sample factory, on an embedded forge; both are gone in the end."
        },
        subcommands = {ListCommand.class, HireCommand.class, FireCommand.class, DoctorCommand.class},
        mixinStandardHelpOptions = true)
public final class AgentsCommand {
    /** Takes no options of its own. */
    public AgentsCommand() {}
}
