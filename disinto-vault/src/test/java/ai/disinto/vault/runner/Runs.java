package ai.disinto.vault.runner;

import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.secret.Secret;
import ai.disinto.vault.action.VaultAction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Orders for tests, in a folder of their own. */
final class Runs {
    static final RunContext CONTEXT = new RunContext(
            "https://forge.example.org",
            RepositorySlug.parse("acme/site"),
            RepositorySlug.parse("acme/site-ops"),
            "main");
    static final String CANARY = "s3cr3t-cAnary-value";
    static final Map<String, Secret> SECRETS = Map.of("DEPLOY_KEY", Secret.of(CANARY));
    private static final String FILE = "vault/actions/ship-docs-20260502.toml";
    private static final String ACTION = """
            id = "ship-docs-20260502"
            formula = "publish"
            context = "Ship the handbook"
            secrets = ["DEPLOY_KEY"]
            """;

    private final Path root;

    private Runs(Path root) {
        this.root = root;
    }

    static Runs in(Path root) {
        assumeThat(Path.of("/bin/bash")).as("the shell of scripts").exists();
        return new Runs(root);
    }

    static VaultAction action(String more) {
        return VaultAction.parse(ACTION + more, FILE);
    }

    Path workspace() {
        return folder("runs");
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is left of runs. */
    List<Path> left() {
        try (Stream<Path> files = Files.list(workspace())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FormulaEntry script(String... lines) {
        return formula("publish.sh", String.join("\n", lines) + "\n");
    }

    FormulaEntry formula(String file, String text) {
        try {
            Files.writeString(folder("formulas").resolve(file), text);
            return FormulaCatalog.load(folder("formulas")).entry("publish").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ActionOrder order(String... lines) {
        return ActionOrder.of(action(""), script(lines)).secrets(SECRETS);
    }

    ProcessActionRunner.Builder runner() {
        return ProcessActionRunner.builder(CONTEXT).workspace(workspace());
    }

    /** Runs the lines of a script and answers what it printed. */
    String printed(String... lines) throws InterruptedException {
        StringBuilder out = new StringBuilder();
        runner().build().run(order(lines).output(out::append));
        return out.toString();
    }
}
