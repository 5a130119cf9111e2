package ai.disinto.examples.lifecycle;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.core.sprint.SubIssue;
import ai.disinto.examples.lifecycle.Cast.Role;
import ai.disinto.factory.Factory;
import ai.disinto.factory.FactoryBuilder;
import ai.disinto.factory.FactoryObserver;
import ai.disinto.factory.FactoryProject;
import ai.disinto.forge.pull.WalkLimits;
import ai.disinto.vault.Vault;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.dispatch.DispatchJournal;
import ai.disinto.vault.dispatch.VaultDispatcher;
import ai.disinto.vault.runner.ProcessActionRunner;
import ai.disinto.vault.runner.RunContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The factory of the example, put together.
 *
 * @param stage the server
 * @param folder where it keeps its files
 * @param poll how often it looks
 */
record Plant(Stage stage, WorkshopFolder folder, Duration poll) {
    /** Whoever has lost the files of a run goes on after this time. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    static final ActionId ACTION = ActionId.of(Harbour.FORMULA + "-1");

    // region factory
    Factory factory(Vault vault, FactoryObserver narrator) {
        SprintPitch pitch = stage.pitch();
        Cast cast = stage.cast();
        HarbourAgent agent = new HarbourAgent(stage.project(Role.AGENT), entries(pitch), () -> ask(vault));
        FactoryProject project = FactoryProject.of(stage.project(Role.KEEPER), stage.operations(Role.KEEPER))
                .lease(LEASE)
                .walkLimits(WalkLimits.standard().ciPoll(poll).reviewPoll(poll))
                .vault(vault, dispatcher(vault))
                .sprints(() -> List.of(pitch));
        FactoryBuilder builder = Factory.builder()
                .project(stage.builds().map(project::ci).orElse(project))
                .agent(cast.login(Role.AGENT), stage.as(Role.AGENT), agent)
                .reviewer(cast.login(Role.REVIEWER), stage.as(Role.REVIEWER), new HarbourReviewer())
                .workFolder(folder.factory())
                .observer(narrator)
                .pollInterval(poll);
        return builder.build();
    }
    // endregion

    Vault vault() {
        Path formulas = folder.root();
        return Vault.builder()
                .forge(stage.as(Role.VAULT))
                .opsRepository(stage.cast().operations())
                .formulas(() -> FormulaCatalog.load(formulas.resolve("formulas")))
                .approvals(ApprovalRules.humans(List.of(stage.cast().login(Role.PERSON)))
                        .bots(List.of(stage.cast().login(Role.AGENT))))
                .build();
    }

    private VaultDispatcher dispatcher(Vault vault) {
        RunContext context = new RunContext(
                stage.as(Role.VAULT).url(),
                RepositorySlug.parse(stage.cast().project()),
                RepositorySlug.parse(stage.cast().operations()),
                "main");
        return vault.dispatcher(ProcessActionRunner.builder(context).build())
                .journal(DispatchJournal.in(folder.journal()))
                .build();
    }

    /** What an agent does who must not publish anything itself. */
    private void ask(Vault vault) {
        VaultAction action = VaultAction.draft(
                        ACTION, FormulaName.of(Harbour.FORMULA), "Ships need the chart, and it cannot be taken back")
                .toAction(Allowlist.standard());
        var unused = vault.requests(stage.as(Role.AGENT)).submit(action);
    }

    private static Map<String, String> entries(SprintPitch pitch) {
        return pitch.filerBlock().orElseThrow().entries().stream()
                .collect(Collectors.toMap(SubIssue::title, SubIssue::id));
    }
}
