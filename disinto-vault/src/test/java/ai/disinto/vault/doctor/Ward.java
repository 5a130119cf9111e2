package ai.disinto.vault.doctor;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.FileChange;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.route.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An operations repository without any protection: {@code operator} owns it, {@code alice} and {@code bob} approve,
 * {@code agent} asks, {@code vault-bot} is the vault. A doctor sees them as they are; tests make them ill.
 */
final class Ward {
    static final String SLUG = "operator/ops";
    static final String POLICY = "vault/policy.toml";
    private static final List<String> WRITERS = List.of("alice", "bob", "agent", "vault-bot", "approver-bot");

    private final EmbeddedForge embedded;
    private final Forge admin;
    private final Path formulas;
    private final Map<String, Secret> tokens = new HashMap<>();

    private Ward(EmbeddedForge embedded, Forge admin, Path formulas) {
        this.embedded = embedded;
        this.admin = admin;
        this.formulas = formulas;
    }

    /** The people and their repository, with a policy for the one formula that there is. */
    static Ward open(EmbeddedForge embedded, Forge admin, Path formulas) {
        Ward ward = new Ward(embedded, admin, formulas);
        ward.hire("operator", "reader");
        WRITERS.forEach(ward::hire);
        ward.as("operator").repositories().create(NewRepository.named("ops").initialized());
        WRITERS.forEach(name -> ward.let(name, Permission.WRITE));
        ward.let("reader", Permission.READ);
        ward.commit(POLICY, "[tiers]\ndev = \"medium\"\n");
        ward.addFormula("dev.sh", "exit 0\n");
        return ward;
    }

    void hire(String... names) {
        for (String name : names) {
            tokens.put(name, embedded.addAccount(name, "pass-" + name));
        }
    }

    void let(String login, Permission permission) {
        ops("operator").collaborators().put(login, permission);
    }

    void addFormula(String file, String text) {
        try {
            Files.writeString(formulas.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeFormula(String file) {
        try {
            Files.delete(formulas.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replace(String path, String text) {
        ops("operator").contents().update(path, bytes(text), blob(path), NewCommit.on("main"));
    }

    void remove(String path) {
        ops("operator").contents().delete(path, blob(path), NewCommit.on("main"));
    }

    private String blob(String path) {
        return ops("operator").contents().find(path, "main").orElseThrow().sha();
    }

    Forge admin() {
        return admin;
    }

    Forge as(String login) {
        return admin.as(Objects.requireNonNull(tokens.get(login), login));
    }

    ForgeRepository ops(String login) {
        return as(login).repository(SLUG);
    }

    void commit(String path, String text) {
        ops("operator").contents().create(path, bytes(text), NewCommit.on("main"));
    }

    /** A pull request with these files; answers its number. */
    int ask(String login, String branch, String... paths) {
        List<FileChange> files = List.of(paths).stream()
                .map(path -> FileChange.create(path, bytes("by " + login + "\n")))
                .toList();
        ops(login).contents().change(files, NewCommit.on("main").newBranch(branch));
        return ops(login).pulls().create(NewPull.of(branch, branch, "main")).number();
    }

    void approve(String login, int number) {
        ops(login).reviews().give(number, NewReview.approving());
    }

    FormulaCatalog catalog() {
        return FormulaCatalog.load(formulas);
    }

    static ApprovalRules rules() {
        return ApprovalRules.humans(List.of("alice", "bob"));
    }

    /** With an administrator, for route A. */
    VaultDoctor.Builder doctor() {
        return doctor(rules()).administrator(as("operator"));
    }

    VaultDoctor.Builder doctor(ApprovalRules rules) {
        return VaultDoctor.builder(as("vault-bot"), SLUG, this::catalog, rules)
                .requesters(List.of("agent"))
                .route(Route.directCommit());
    }

    /** After everything was mended that can be. */
    Ward healed() {
        doctor().build().plan().apply();
        return this;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
