package ai.disinto.vault;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.decision.DecisionMatrix;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.internal.evidence.EvidenceReader;
import ai.disinto.vault.internal.evidence.KnownState;
import ai.disinto.vault.internal.evidence.KnownStates;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.OpsSources;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.internal.request.Decisions;
import ai.disinto.vault.internal.request.DirectAdmission;
import ai.disinto.vault.internal.request.RequestAdvancer;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.internal.state.StateView;
import ai.disinto.vault.policy.VaultPolicy;
import ai.disinto.vault.route.BranchProtectionProfile;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.route.Route;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * An operations repository with everybody who has to do with it: {@code factory} owns it, {@code agent} and
 * {@code mallory} may write and are nobody else, {@code vault-bot} is the vault, {@code approver-bot} the automatic
 * approver, {@code alice} and {@code bob} are people. Everybody is played through the administrator.
 */
@SuppressWarnings("exports") // tests are no part of the module
public record OpsStage(Forge admin, Kind kind) {
    /** The moment at which everything happens. */
    public static final Instant NOW = Instant.parse("2026-05-02T12:00:00Z");

    static final String SLUG = "factory/ops";
    static final String POLICY = "vault/policy.toml";
    static final OpsBranches BRANCHES = OpsBranches.standard();
    static final List<String> HUMANS = List.of("alice", "bob");

    /** The routes. */
    public enum Kind {
        A,
        B,
        C,
        D
    }

    /** Skips a proof that is too long for the ordinary build, unless proofs run in full. */
    public static void assumeProofsRunInFull() {
        Assumptions.assumeTrue(
                System.getProperty("disinto.proof.runs") != null, "runs in full with -Ddisinto.proof.runs=10000");
    }

    /** All routes where proofs run in full, with {@code -Ddisinto.proof.runs}; in the ordinary build only some. */
    static Stream<Kind> provenKinds(Kind... some) {
        return System.getProperty("disinto.proof.runs") == null ? Stream.of(some) : Stream.of(Kind.values());
    }

    public static EmbeddedForge.Builder forge(ForgejoLine line) {
        return EmbeddedForge.builder()
                .line(line)
                .clock(InstantSource.fixed(NOW))
                .calm();
    }

    /** Makes accounts, repository, policy and protection. */
    public static OpsStage arranged(EmbeddedForge embedded, Forge admin, Kind kind) {
        OpsStage stage = bare(embedded, admin, kind);
        stage.states().ensure();
        stage.profile().plan(stage.repository("factory")).apply();
        return stage;
    }

    /** The same without state branch and protection. */
    static OpsStage bare(EmbeddedForge embedded, Forge admin, Kind kind) {
        for (String name :
                List.of("factory", "agent", "mallory", "vault-bot", "approver-bot", "alice", "bob", "reader")) {
            embedded.addAccount(name, "pass-" + name);
        }
        OpsStage stage = new OpsStage(admin, kind);
        stage.as("factory").repositories().create(NewRepository.named("ops").initialized());
        ForgeRepository ops = stage.repository("factory");
        List.of("agent", "mallory", "approver-bot", "bob")
                .forEach(name -> ops.collaborators().put(name, Permission.WRITE));
        ops.collaborators().put("alice", Permission.ADMIN);
        ops.collaborators().put("vault-bot", Permission.ADMIN);
        ops.collaborators().put("reader", Permission.READ);
        ops.contents().create(POLICY, bytes(VaultPolicy.standard().render()), NewCommit.on("main"));
        return stage;
    }

    public Forge as(String login) {
        return admin.sudo(login);
    }

    public ForgeRepository repository(String login) {
        return as(login).repository(SLUG);
    }

    public Route route() {
        return switch (kind) {
            case A -> Route.directCommit();
            case B -> Route.approvingIdentity();
            case C -> Route.secondBase();
            case D -> Route.autoApprover(as("approver-bot"));
        };
    }

    public BranchProtectionProfile profile() {
        return BranchProtectionProfile.ops(BRANCHES, HUMANS, "vault-bot", route());
    }

    StateBranch states() {
        return new StateBranch(repository("vault-bot"), BRANCHES);
    }

    TrustedOps ops(String login) {
        return ops(repository(login));
    }

    TrustedOps ops(ForgeRepository repository) {
        return OpsSources.standard().with(OpsStage::formulas).of(repository);
    }

    VaultRequests requests(String login) {
        return new VaultRequests(as(login), ops(login), route(), Optional.empty());
    }

    /** As in a process that has the vault's account. */
    VaultRequests trustedRequests(String login) {
        return new VaultRequests(as(login), ops(login), route(), Optional.of(admission()));
    }

    DirectAdmission admission() {
        return new DirectAdmission(ops("vault-bot"), states(), known(), "vault-bot", InstantSource.fixed(NOW));
    }

    ApprovalRules rules() {
        ApprovalRules rules = ApprovalRules.humans(HUMANS).bots(List.of("agent", "mallory"));
        return route().findApprover("vault-bot").map(rules::approver).orElse(rules);
    }

    Decisions decisions() {
        InstantSource clock = InstantSource.fixed(NOW);
        TrustedOps ops = ops("vault-bot");
        return new Decisions(
                new EvidenceReader(as("vault-bot"), ops, rules(), clock),
                DecisionMatrix.of(rules()),
                rules(),
                "vault-bot",
                clock);
    }

    /** A pass of the vault over all requests. */
    List<RequestProgress> advance() {
        return new RequestAdvancer(ops("vault-bot"), route(), decisions(), states()).advance(known());
    }

    /** Whether what is on a trusted branch may be run. */
    boolean fires(String id) {
        Decisions decisions = decisions();
        TrustedState state = kind == Kind.C && onBranch(BRANCHES.low(), id).isPresent()
                ? ops("vault-bot").low().orElseThrow()
                : ops("vault-bot").main().orElseThrow();
        ActionEntry entry = state.actions().stream()
                .filter(each -> each.id().filter(ActionId.of(id)::equals).isPresent())
                .findFirst()
                .orElseThrow();
        Verdict verdict =
                decisions.matrix().mayFire(decisions.reader().entry(state, entry, known().apply(ActionId.of(id))));
        if (!verdict.isApproved()) {
            throw new AssertionError(verdict.explain());
        }
        return true;
    }

    Function<ActionId, KnownState> known() {
        KnownStates known = new KnownStates(Optional::empty);
        return id -> known.of(states().read().orElseGet(StateView::none), id);
    }

    PullRequest pull(int number) {
        return repository("factory").pulls().get(number);
    }

    void approve(String login, int number) {
        repository(login)
                .reviews()
                .give(number, NewReview.approving().commit(pull(number).head().sha()));
    }

    Optional<String> onBranch(String branch, String id) {
        return repository("factory")
                .contents()
                .find("vault/actions/" + id + ".toml", branch)
                .flatMap(entry -> entry.text());
    }

    List<String> comments(int number) {
        return repository("factory").comments().list(number).stream()
                .map(comment -> comment.author().login() + ": " + comment.body())
                .toList();
    }

    static VaultAction action(String id, String formula) {
        return action(id, formula, "Because it is due");
    }

    static VaultAction action(String id, String formula, String context) {
        return VaultAction.draft(ActionId.of(id), FormulaName.of(formula), context)
                .toAction(Allowlist.standard());
    }

    static FormulaCatalog formulas() {
        try {
            return FormulaCatalog.load(Path.of(Objects.requireNonNull(OpsStage.class.getResource("formulas"))
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
