package ai.disinto.vault.internal.evidence;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.decision.DecisionMatrix;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.OpsSources;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.ops.TrustedState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/** An operations repository with people and bots, on a forge of its own whose clock stands still until it is told. */
final class OpsStage implements AutoCloseable {
    static final String POLICY = "[tiers]\nrelease = \"high\"\ntriage = \"low\"\n";
    private static final List<String> WRITERS =
            List.of("planner-bot", "carol", "dave", "auto-bot", "review-bot", "mallory");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-02T09:00:00Z"));
    private final EmbeddedForge server =
            EmbeddedForge.builder().calm().clock(now::get).start();
    private final Map<String, Forge> people = new HashMap<>();
    private final Path formulas;
    private ApprovalRules rules =
            ApprovalRules.humans(List.of("carol", "dave")).approver("auto-bot").bots(List.of("review-bot"));
    private String vault = "vault-bot";

    /** Formulas lie in the folder. */
    OpsStage(Path folder) {
        formulas = folder;
        join("acme");
        join("vault-bot");
        WRITERS.forEach(this::join);
        people.put("root1", client(server.adminToken()));
        as("acme")
                .repositories()
                .create(NewRepository.named("ops").initialized().defaultBranch("main"));
        ForgeRepository ops = repository("acme");
        WRITERS.forEach(login -> ops.collaborators().put(login, Permission.WRITE));
        ops.collaborators().put("vault-bot", Permission.ADMIN);
        ops.collaborators().put("root1", Permission.ADMIN);
        write("acme", "main", "vault/policy.toml", POLICY);
        ops.branches().create("vault-low", "main");
        protect();
        pass(Duration.ofMinutes(1));
    }

    private void join(String login) {
        people.put(login, client(server.addAccount(login, "pass-" + login + "-1")));
    }

    private Forge client(Secret token) {
        return Forge.builder()
                .url(server.url().toString())
                .token(token)
                .attempts(1)
                .build();
    }

    EmbeddedForge server() {
        return server;
    }

    Forge as(String login) {
        return Objects.requireNonNull(people.get(login), login);
    }

    ForgeRepository repository(String login) {
        return as(login).repository("acme/ops");
    }

    void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    void rules(ApprovalRules changed) {
        rules = changed;
    }

    ApprovalRules rules() {
        return rules;
    }

    void vault(String login) {
        vault = login;
    }

    /** What keeps agents from pushing and merging. */
    void protect() {
        repository("acme")
                .protections()
                .create(ProtectionRule.of("main")
                        .requiredApprovals(1)
                        .approvalsWhitelisted(true)
                        .approvers(List.of("carol", "dave", "auto-bot"))
                        .mergeWhitelisted(true)
                        .mergers(List.of("carol", "dave", "vault-bot", "root1"))
                        .blockedByRejections(true)
                        .staleApprovalsDismissed(true)
                        .staleApprovalsIgnored(true));
    }

    /** The vault's own checks must hold where the forge's do not. */
    void unprotect() {
        repository("acme").protections().delete("main");
    }

    static String action(String id, String formula) {
        return "id = \"" + id + "\"\nformula = \"" + formula + "\"\ncontext = \"do it\"\nsecrets = []\n";
    }

    static String path(String id) {
        return "vault/actions/" + id + ".toml";
    }

    /** Adds or changes a file; the branch is made from main if there is none. */
    void write(String login, String branch, String path, String text) {
        ForgeRepository ops = repository(login);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean isThere = ops.branches().find(branch).isPresent();
        NewCommit commit = isThere ? NewCommit.on(branch) : NewCommit.on("main").newBranch(branch);
        Optional<ContentEntry> old = ops.contents().find(path, isThere ? branch : "main");
        boolean done = old.isPresent()
                ? ops.contents().update(path, bytes, old.get().sha(), commit).isDone()
                : ops.contents().create(path, bytes, commit).isDone();
        if (!done) {
            throw new AssertionError(login + " could not write " + path + " to " + branch);
        }
    }

    void remove(String login, String path) {
        ContentEntry old = repository(login).contents().find(path, "main").orElseThrow();
        repository(login).contents().delete(path, old.sha(), NewCommit.on("main"));
    }

    /** The planner asks for an action. */
    int ask(String id, String formula) {
        write("planner-bot", "vault/" + id, path(id), action(id, formula));
        return open("planner-bot", "vault: " + id, "vault/" + id, "main");
    }

    int open(String login, String title, String head, String base) {
        return repository(login).pulls().create(NewPull.of(title, head, base)).number();
    }

    Review approve(String login, int number) {
        pass(Duration.ofMinutes(1));
        return repository(login).reviews().give(number, NewReview.approving());
    }

    void merge(String login, int number) {
        merge(login, number, MergeStyle.SQUASH, false);
    }

    void merge(String login, int number, MergeStyle style, boolean forced) {
        pass(Duration.ofMinutes(1));
        String head = pull(number).head().sha();
        boolean merged = repository(login)
                .merges()
                .merge(number, MergeOptions.of(style, head).forced(forced))
                .isMerged();
        if (!merged) {
            throw new AssertionError(login + " could not merge #" + number);
        }
        pass(Duration.ofMinutes(1));
    }

    PullRequest pull(int number) {
        return repository("acme").pulls().get(number);
    }

    TrustedOps ops() {
        return OpsSources.standard().with(() -> FormulaCatalog.load(formulas)).of(repository(vault));
    }

    EvidenceReader reader() {
        return new EvidenceReader(as(vault), ops(), rules, now::get);
    }

    Verdict mayMerge(int number) {
        TrustedState main = ops().main().orElseThrow();
        return DecisionMatrix.of(rules).mayMerge(reader().pull(main, pull(number), KnownState.none()));
    }

    Verdict mayFire(String id) {
        return mayFire(ops().main().orElseThrow(), path(id), KnownState.none());
    }

    Verdict mayFire(TrustedState state, String path, KnownState known) {
        ActionEntry entry = state.actions().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        return DecisionMatrix.of(rules).mayFire(reader().entry(state, entry, known));
    }

    static Set<String> codes(Verdict verdict) {
        Set<String> codes = new TreeSet<>();
        for (Refusal refusal : verdict.refusals()) {
            codes.add(refusal.code().word());
        }
        return codes;
    }

    @Override
    public void close() {
        people.values().forEach(Forge::close);
        server.close();
    }
}
