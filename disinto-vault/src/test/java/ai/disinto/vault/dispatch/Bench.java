package ai.disinto.vault.dispatch;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.audit.AuditLog;
import ai.disinto.vault.audit.AuditRecord;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.internal.state.StateView;
import ai.disinto.vault.runner.ActionOrder;
import ai.disinto.vault.runner.ActionRunner;
import ai.disinto.vault.runner.RunOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** An operations repository with actions, and dispatchers for it. */
final class Bench {
    static final OpsBranches BRANCHES = OpsBranches.standard();
    static final Instant START = Instant.parse("2026-05-02T10:00:00Z");

    final ForgeRepository ops;
    final StandInGate gate = new StandInGate();
    final AtomicReference<Instant> clock = new AtomicReference<>(START);
    final List<ActionOrder> orders = Collections.synchronizedList(new ArrayList<>());
    private final Forge forge;
    private final Path formulas;

    Bench(Forge forge, Path formulas) {
        this.forge = forge;
        this.formulas = formulas;
        this.ops = forge.repository("root1/harb-ops");
        script("ship");
    }

    /** Makes the repository, with a policy. */
    Bench arranged() {
        repository(forge);
        write("main", "vault/policy.toml", "[tiers]\nship = \"low\"\nguard = \"medium\"\n");
        return this;
    }

    static ForgeRepository repository(Forge forge) {
        forge.repositories()
                .create(NewRepository.named("harb-ops").defaultBranch("main").initialized());
        return forge.repository("root1/harb-ops");
    }

    void script(String name) {
        file(name + ".sh", "#!/bin/sh\n");
    }

    void agentFormula(String name) {
        file(name + ".toml", """
                name = "%s"
                description = "D"
                version = 1

                [[steps]]
                id = "a"
                title = "T"
                description = "D"
                """.formatted(name));
    }

    private void file(String name, String content) {
        try {
            Files.writeString(formulas.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String id, String formula, String more) {
        return "id = \"" + id + "\"\nformula = \"" + formula + "\"\ncontext = \"c\"\n"
                + (more.contains("secrets") ? "" : "secrets = []\n") + more + "\n";
    }

    ActionId action(String id) {
        return action(id, "ship", "");
    }

    ActionId action(String id, String formula, String more) {
        write("main", "vault/actions/" + id + ".toml", text(id, formula, more));
        return ActionId.of(id);
    }

    void write(String branch, String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ops.contents()
                .find(path, branch)
                .ifPresentOrElse(
                        there -> ops.contents().update(path, bytes, there.sha(), NewCommit.on(branch)),
                        () -> ops.contents().create(path, bytes, NewCommit.on(branch)));
    }

    void remove(String branch, String path) {
        ops.contents()
                .find(path, branch)
                .ifPresent(there -> ops.contents().delete(path, there.sha(), NewCommit.on(branch)));
    }

    /** A runner that remembers what it was told, and succeeds. */
    ActionRunner succeeding() {
        return order -> {
            orders.add(order);
            return RunOutcome.exited(0);
        };
    }

    DispatcherBuilder builder(ActionRunner runner) {
        return VaultDispatcher.builder(forge, "root1/harb-ops", ApprovalRules.humans(List.of("ada")), runner)
                .formulas(() -> FormulaCatalog.load(formulas))
                .clock(clock::get)
                .grace(Duration.ofSeconds(20))
                .gate(gate);
    }

    VaultDispatcher dispatcher() {
        return builder(succeeding()).build();
    }

    StateView state() {
        return new StateBranch(ops, BRANCHES).read().orElseThrow();
    }

    AuditLog audit() {
        return AuditLog.read(ops, BRANCHES);
    }

    /** The words of the kinds in the log, in their order. */
    List<String> story() {
        return audit().records().stream()
                .map(AuditRecord::entry)
                .map(entry -> entry.kind().word())
                .toList();
    }

    /** Random numbers that are always the same. */
    static RandomGenerator constant() {
        return () -> 42L;
    }
}
