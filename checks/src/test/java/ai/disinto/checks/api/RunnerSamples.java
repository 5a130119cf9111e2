package ai.disinto.checks.api;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.doctor.Examination;
import ai.disinto.vault.doctor.RemedyStep;
import ai.disinto.vault.doctor.VaultDoctor;
import ai.disinto.vault.runner.ActionOrder;
import ai.disinto.vault.runner.ContainerActionRunner;
import ai.disinto.vault.runner.ContainerEngine;
import ai.disinto.vault.runner.ProcessActionRunner;
import ai.disinto.vault.runner.RunContext;
import ai.disinto.vault.runner.SecretSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Samples of what runners and the doctor of the vault take. */
final class RunnerSamples {
    private RunnerSamples() {}

    static Map<Class<?>, Object> all(EmbeddedForge embedded, VaultAction action) {
        RunContext context = new RunContext(
                "https://example.org", RepositorySlug.parse("a/b"), RepositorySlug.parse("a/b-ops"), "main");
        FormulaEntry formula = formula(action.formula().value());
        VaultDoctor.Builder doctor = doctor(embedded);
        Examination found = doctor.build().examine();
        return Map.ofEntries(
                Map.entry(RunContext.class, context),
                Map.entry(FormulaEntry.class, formula),
                Map.entry(ActionOrder.class, ActionOrder.of(action, formula)),
                Map.entry(SecretSource.class, SecretSource.of(Map.of("SAMPLE", Secret.of("sample")))),
                Map.entry(
                        ProcessActionRunner.class,
                        ProcessActionRunner.builder(context).build()),
                Map.entry(
                        ContainerActionRunner.class,
                        ContainerActionRunner.builder(context, "sample").build()),
                Map.entry(ContainerEngine.class, ContainerEngine.docker(Path.of("/nowhere/docker"))),
                Map.entry(VaultDoctor.Builder.class, doctor),
                Map.entry(Examination.class, found),
                Map.entry(RemedyStep.class, found.plan().steps().get(0)));
    }

    private static FormulaEntry formula(String name) {
        try {
            Path folder = Files.createTempDirectory("sample-formulas");
            Path script = Files.writeString(folder.resolve(name + ".sh"), "exit 0\n");
            FormulaEntry entry = FormulaCatalog.load(folder).entry(name).orElseThrow();
            Files.delete(script);
            Files.delete(folder);
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a repository without anything, so that there is something to find. */
    private static VaultDoctor.Builder doctor(EmbeddedForge embedded) {
        Forge forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .build();
        forge.repositories().create(NewRepository.named("sample-ops").initialized());
        FormulaCatalog none = FormulaCatalog.load(Path.of("").toAbsolutePath());
        return VaultDoctor.builder(forge, "root1/sample-ops", () -> none, ApprovalRules.humans(List.of("sample")));
    }
}
