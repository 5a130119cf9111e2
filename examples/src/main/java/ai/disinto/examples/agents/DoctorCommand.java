package ai.disinto.examples.agents;

import ai.disinto.core.document.Severity;
import ai.disinto.factory.doctor.StaffExamination;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares the agents of a factory with its forge. */
@Command(
        name = "doctor",
        description = "Says what keeps agents from working or lets them do too much, and what would mend it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing to complain about, or notes alone", "1:there are errors or warnings"},
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StageOptions options = new StageOptions();

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("the command runs through its command line");
        }
        CommandLine command = spec.commandLine();
        try (Stage stage = options.open(command)) {
            StaffExamination found = stage.staffing().doctor().build().examine();
            command.getOut().println(found.explain());
            command.getOut().println(summary(found));
            return found.isHealthy() ? 0 : 1;
        } finally {
            command.getOut().flush();
        }
    }

    private static String summary(StaffExamination found) {
        StringBuilder out = new StringBuilder();
        for (Severity each : Severity.values()) {
            long count = found.findings().stream()
                    .filter(finding -> finding.severity() == each)
                    .count();
            out.append(out.isEmpty() ? "" : ", ").append(count).append(' ').append(each.word());
        }
        return out.toString();
    }
}
