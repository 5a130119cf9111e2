package ai.disinto.examples.agents;

import ai.disinto.factory.staff.Staffing;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fires an agent. */
@Command(
        name = "fire",
        description = "Fires a hired agent: it is disabled, its token revoked, its service and section removed.",
        mixinStandardHelpOptions = true)
final class FireCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Whom.")
    private String name = "";

    @Option(names = "--with-account", description = "Deletes account and profile too.")
    private boolean withAccount;

    @Mixin
    private StageChoices choices = new StageChoices();

    @Override
    public Integer call() throws IOException {
        CommandLine command = command();
        try (Stage stage = choices.stage().open(command)) {
            Staffing staffing = stage.staffing();
            new StaffPrinter(choices, command.getOut())
                    .run(withAccount ? staffing.fireWithAccount(name) : staffing.fire(name), staffing);
        }
        return 0;
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("the command runs through its command line");
        }
        return spec.commandLine();
    }
}
