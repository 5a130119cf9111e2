package ai.disinto.factory.simulation;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.factory.FactoryProject;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.Vault;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.dispatch.VaultDispatcher;
import ai.disinto.vault.runner.RunOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The vault: actions asked for, approved late, by a stranger, or never; its runner may die at work. */
final class VaultDesk {
    private final World world;
    private final Dice dice;
    private final Path formulas;
    private final List<String> approvers;

    VaultDesk(World world, Dice dice, Path folder, List<String> approvers) {
        this.approvers = approvers;
        this.world = world;
        this.dice = dice;
        this.formulas = folder.resolve("formulas");
        try {
            Files.createDirectories(formulas);
            Files.writeString(formulas.resolve("release.sh"), "exit 0\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] policy = "[tiers]\n".getBytes(StandardCharsets.UTF_8);
        var unused = world.ops()
                .contents()
                .create("vault/policy.toml", policy, NewCommit.on("main").dated(world.agenda.now()));
        vault(world.as("root1")).protection().plan(world.ops()).apply();
    }

    private Vault vault(Forge forge) {
        return Vault.builder()
                .forge(forge)
                .opsRepository(World.OPS)
                .formulas(FormulaCatalog.load(formulas))
                .approvals(ApprovalRules.humans(approvers))
                .clock(world.agenda::now)
                .build();
    }

    FactoryProject equip(FactoryProject project, Forge forge, boolean mayDie) {
        Vault vault = vault(forge);
        VaultDispatcher dispatcher = vault.dispatcher(order -> {
                    if (mayDie && dice.chance(10)) {
                        throw new ProcessDeath();
                    }
                    world.story.fired(order.action().id().toString());
                    if (mayDie && dice.chance(10)) {
                        throw new ProcessDeath();
                    }
                    return dice.chance(80) ? RunOutcome.exited(0) : RunOutcome.exited(3);
                })
                .clock(world.agenda::now)
                .build();
        return project.vault(vault, dispatcher);
    }

    /** Asks for an action, and has people answer. */
    void ask(String name) {
        VaultAction action = VaultAction.draft(ActionId.of(name), FormulaName.of("release"), "A release")
                .toAction(Allowlist.standard());
        var unused = vault(world.as("root1"))
                .requests(world.as(World.DEVELOPERS.get(0)))
                .submit(action);
        world.story.tell("asked for " + name);
        if (dice.chance(40)) {
            world.agenda.in(
                    Duration.ofMinutes(dice.between(1, 60)),
                    () -> approve(name, dice.pick(List.of(World.STRANGER, World.COLLEAGUE))));
        }
        if (dice.chance(70)) {
            world.agenda.in(Duration.ofMinutes(dice.between(5, 200)), () -> {
                world.story.approved(name);
                approve(name, World.HUMAN);
            });
        }
    }

    private void approve(String name, String login) {
        for (PullRequest pull : world.ops().pulls().list(PullQuery.open()).list()) {
            if ((pull.title() + pull.body() + pull.head().ref()).contains(name)) {
                world.story.tell(login + " approves " + name);
                try {
                    var unused = world.as(login)
                            .repository(World.OPS)
                            .reviews()
                            .give(
                                    pull.number(),
                                    NewReview.approving().commit(pull.head().sha()));
                } catch (ForgeException e) {
                    world.story.tell("which the forge refuses: " + e.getMessage());
                }
            }
        }
    }
}
