package ai.disinto.examples.agents;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the command line says about a plan: for which factory, whether to apply it, how to answer. */
final class StageChoices {
    @Mixin
    private StageOptions stage = new StageOptions();

    @Option(names = "--plan", description = "Shows what would be done, and does nothing.")
    private boolean plan;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    StageOptions stage() {
        return stage;
    }

    boolean plansOnly() {
        return plan;
    }

    boolean json() {
        return json;
    }
}
