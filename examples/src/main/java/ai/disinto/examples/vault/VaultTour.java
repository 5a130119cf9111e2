package ai.disinto.examples.vault;

// region program
import ai.disinto.core.RepositorySlug;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.*;
import ai.disinto.forge.model.*;
import ai.disinto.vault.*;
import ai.disinto.vault.action.*;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.dispatch.*;
import ai.disinto.vault.runner.*;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Asks for one action of each tier as an agent, approves as a person, and runs what is approved. */
record VaultTour(Forge vaultBot, Forge agent, Forge anna, String ops, Consumer<String> out) {
    private static final List<String> ASKED = List.of("tidy-labels", "upgrade-database", "publish-release");

    void run(Path factory) throws InterruptedException {
        FormulaCatalog formulas = FormulaCatalog.load(factory.resolve("formulas"));
        ApprovalRules people = ApprovalRules.humans(List.of("anna")).bots(List.of("agent")); // the vault never counts
        Vault vault = Vault.builder()
                .forge(vaultBot)
                .opsRepository(ops)
                .formulas(formulas)
                .approvals(people)
                .build();
        VaultDispatcher dispatcher = vault.dispatcher(runner()).build();

        for (String formula : ASKED) {
            ActionId id = ActionId.of(formula + "-1");
            VaultAction action = VaultAction.draft(id, FormulaName.of(formula), "Shown in the tour")
                    .toAction(Allowlist.standard());
            out.accept("classified   " + vault.classify(action).explain());
            out.accept("asked        " + vault.requests(agent).submit(action).explain());
        }
        pass(dispatcher);
        out.accept("waiting\n" + vault.report().explain());

        ForgeRepository repository = anna.repository(ops);
        for (PullRequest pull : repository.pulls().list(PullQuery.open()).list()) {
            NewReview approval = NewReview.approving().commit(pull.head().sha());
            Review review = repository.reviews().give(pull.number(), approval);
            out.accept("approved     #" + pull.number() + " " + pull.title() + ", " + review.state() + " by anna");
        }
        pass(dispatcher);
        out.accept("waiting\n" + vault.report().explain());
        out.accept("audit log    " + vault.audit().verify());
        vault.audit().records().forEach(record -> out.accept("  " + record.entry()));
    }

    private void pass(VaultDispatcher dispatcher) throws InterruptedException {
        PassReport report = dispatcher.pass();
        report.with(DispatchOutcome.FIRED).forEach(fired -> out.accept("fired        " + fired));
    }

    private ActionRunner runner() {
        return ProcessActionRunner.builder(new RunContext(
                        vaultBot.url(), RepositorySlug.parse("keeper/harbour"), RepositorySlug.parse(ops), "main"))
                .build();
    }
}
// endregion
