package ai.disinto.examples.vault;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.examples.files.TemporaryFolder;
import ai.disinto.forge.Forge;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.vault.policy.VaultPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the vault on an embedded forge, or says what files of a vault mean. */
@Command(
        name = "vault",
        description = {
            "Without files: asks for one action of each tier on an embedded forge, approves as a person would,",
            "runs what is approved and prints the verified audit log.",
            "With files: says what each is, what is wrong with it, and how much it may break. Exits with 1 if one is broken."
        },
        mixinStandardHelpOptions = true)
public final class VaultCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Actions and requests to people.")
    private List<Path> files = List.of();

    @Option(names = "--policy", paramLabel = "FILE", description = "The policy; the one that ships without.")
    private @Nullable Path policy;

    @Option(names = "--formulas", paramLabel = "DIR", description = "The folder of the formulas; formulas without.")
    private Path formulas = Path.of("formulas");

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = out();
        try {
            if (files.isEmpty()) {
                tour(out);
                return 0;
            }
            VaultPolicy read = policy == null
                    ? VaultPolicy.standard()
                    : SourceText.check(policy).flatMap(VaultPolicy::check).orElseThrow();
            return new FileAnswers(() -> FormulaCatalog.load(formulas), read, out).print(files) ? 0 : 1;
        } finally {
            out.flush();
        }
    }

    private static void tour(PrintWriter out) throws IOException, InterruptedException {
        try (TemporaryFolder factory = TemporaryFolder.create("disinto-vault-tour");
                EmbeddedForge embedded = EmbeddedForge.builder().calm().start()) {
            TourStage.writeFormulas(factory.path());
            TourStage stage = TourStage.on(embedded);
            try (Forge keeper = stage.keeper()) {
                Forge vaultBot = stage.member("vault-bot", Permission.ADMIN);
                Forge agent = stage.member("agent", Permission.WRITE);
                Forge anna = stage.member("anna", Permission.WRITE);
                stage.protect();
                out.println("forge        " + keeper.url());
                new VaultTour(vaultBot, agent, anna, TourStage.OPS, out::println).run(factory.path());
            }
        }
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("the command runs through its command line");
        }
        return spec.commandLine().getOut();
    }
}
