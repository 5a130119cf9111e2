package ai.disinto.examples.stack;

import ai.disinto.compose.DestructiveChangeException;
import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.PlanPrinter;
import ai.disinto.compose.PlannedFile;
import ai.disinto.compose.StackPlan;
import ai.disinto.compose.StackResult;
import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.InvalidDocumentException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans, checks or writes the files that a factory runs on. */
@Command(
        name = "stack",
        description = {
            "Generates the stack of project files, and compares it with what is on the disk.",
            "Without --apply nothing is written."
        },
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the files are as wanted, were shown or were written",
            "1:with --check: files on the disk differ",
            "2:nothing was written: bad input, or a destructive change without leave"
        })
public final class StackCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "2..*",
            paramLabel = "PROJECT.toml… OUTDIR",
            hideParamSyntax = true,
            description = "The project files, the main project first, and the folder of the stack.")
    private List<Path> paths = List.of();

    @Mixin
    private StackChoices choices = new StackChoices();

    @ArgGroup
    private final Mode mode = new Mode();

    @Option(names = "--allow-destructive", description = "With --apply: write although something may be lost.")
    private boolean allowDestructive;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // the command line reads it
    private boolean help;

    private static final class Mode {
        @Option(names = "--check", description = "Exit with 1 if files on the disk differ.")
        private boolean check;

        @Option(names = "--apply", description = "Write the files that differ.")
        private boolean apply;
    }

    @Override
    public Integer call() {
        try {
            return run(stack());
        } catch (InvalidDocumentException e) {
            err().println(diagnostics().printAll(e.diagnostics()));
        } catch (DestructiveChangeException e) {
            err().println(e.changes().size() + " destructive, nothing was written: look at each, and give"
                    + " --allow-destructive if all are meant");
        } finally {
            out().flush();
            err().flush();
        }
        return 2;
    }

    private FactoryStack stack() {
        try {
            int last = paths.size() - 1;
            return choices.stack(paths.subList(0, last), paths.get(last));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), e.getMessage(), e);
        }
    }

    private int run(FactoryStack stack) {
        StackPlan plan = stack.files().plan(paths.get(paths.size() - 1));
        out().println((coloured() ? PlanPrinter.ansi() : PlanPrinter.plain()).print(plan));
        stack.problems().forEach(problem -> err().println(diagnostics().print(problem)));
        if (mode.apply) {
            StackResult done = (allowDestructive ? plan.allowDestructive() : plan).apply();
            written(done);
            return 0;
        }
        if (!plan.isUnchanged() && !mode.check) {
            out().println("\nnothing was written; --apply writes");
        }
        return mode.check && !plan.isUnchanged() ? 1 : 0;
    }

    private void written(StackResult done) {
        int count = done.paths(PlannedFile.State.CREATED).size()
                + done.paths(PlannedFile.State.REGENERATED).size();
        out().println("\n" + count + " written");
        done.keptEdits().forEach((file, kept) -> out().println("the edited " + file + " is kept as " + kept));
    }

    private DiagnosticPrinter diagnostics() {
        return coloured() ? DiagnosticPrinter.ansi() : DiagnosticPrinter.plain();
    }

    private boolean coloured() {
        return spec().commandLine().getColorScheme().ansi().enabled();
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the command runs through its command line");
        }
        return spec;
    }
}
