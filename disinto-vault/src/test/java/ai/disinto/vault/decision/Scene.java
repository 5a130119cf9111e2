package ai.disinto.vault.decision;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.vault.action.ContentDigest;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ReviewEvidence.Mark;
import ai.disinto.vault.decision.ReviewerEvidence.Account;
import ai.disinto.vault.policy.BlastRadius;
import ai.disinto.vault.policy.Classification;
import ai.disinto.vault.policy.VaultPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of a case that is in order: planner-bot asked at nine for a release, carol approved at ten, the vault merged
 * at eleven, and it is noon. Tests change what they are about.
 */
final class Scene {
    static final String PATH = "vault/actions/ship-20260502.toml";
    static final String TEXT = """
            id = "ship-20260502"
            formula = "release"
            context = "Ship v1.2.0"
            secrets = ["DEPLOY_KEY"]
            """;
    static final String HEAD = "a".repeat(40);
    static final String MERGE = "b".repeat(40);
    static final String OTHER = "c".repeat(40);
    static final RepositorySlug OPS = RepositorySlug.parse("acme/shop-ops");
    static final Instant NINE = Instant.parse("2026-05-02T09:00:00Z");
    static final Instant TEN = NINE.plus(Duration.ofHours(1));
    static final Instant ELEVEN = NINE.plus(Duration.ofHours(2));
    static final Instant NOON = NINE.plus(Duration.ofHours(3));
    static final String POLICY = "[tiers]\nrelease = \"high\"\ndev = \"medium\"\ntriage = \"low\"\n";

    private static final FormulaCatalog NO_FORMULAS = FormulaCatalog.load(Path.of("src"));

    ApprovalRules rules = ApprovalRules.humans(List.of("carol", "Dave", "erin"))
            .approver("auto-bot")
            .bots(List.of("review-bot"));
    String text = TEXT;
    String path = PATH;
    String branch = "main";
    boolean isRegularFile = true;
    Optional<String> blob = Optional.empty();
    Optional<String> lastCommit = Optional.of(MERGE);
    List<Diagnostic> formulaProblems = List.of();
    String policy = POLICY;
    final List<PolicyEvidence.Rating> ratings = new ArrayList<>();
    Optional<Classification> present = Optional.empty();
    boolean hasTier = true;
    String author = "planner-bot";
    boolean isOpen;
    Instant createdAt = NINE;
    String base = "main";
    Set<String> labels = Set.of("vault", "pending-approval");
    Optional<RepositorySlug> headRepository = Optional.of(OPS);
    String headBranch = "vault/ship-20260502";
    String headCommit = HEAD;
    Optional<Optional<String>> headBlob = Optional.empty();
    final List<PullEvidence.Change> changes = new ArrayList<>(List.of(new PullEvidence.Change(PATH, "added")));
    boolean isMerged = true;
    boolean hasPull = true;
    Optional<String> mergeCommit = Optional.of(MERGE);
    Set<String> mergeCommits = Set.of(MERGE);
    Optional<String> mergedBy = Optional.of("vault-bot");
    Optional<Instant> mergedAt = Optional.of(ELEVEN);
    Optional<Optional<String>> mergeBlob = Optional.empty();
    final List<ReviewEvidence> reviews = new ArrayList<>();
    final List<ReviewerEvidence> reviewers = new ArrayList<>();
    Optional<AdmissionEvidence> admission = Optional.empty();
    String vault = "vault-bot";
    final List<Circumstances.Pause> pauses = new ArrayList<>();
    final List<Circumstances.Unreadable> unreadable = new ArrayList<>();
    Instant now = NOON;

    Scene() {
        reviewers.add(new ReviewerEvidence("carol", Optional.of(Permission.WRITE), Account.ACTIVE));
        reviewers.add(new ReviewerEvidence("dave", Optional.of(Permission.ADMIN), Account.ACTIVE));
        reviewers.add(new ReviewerEvidence("auto-bot", Optional.of(Permission.WRITE), Account.ACTIVE));
        reviews.add(approval("carol"));
    }

    /** The same before anybody merged it. */
    static Scene open() {
        Scene scene = new Scene();
        scene.isOpen = true;
        scene.isMerged = false;
        scene.lastCommit = Optional.empty();
        return scene;
    }

    /** A low action that nobody reviewed. */
    static Scene low() {
        Scene scene = new Scene();
        scene.text = TEXT.replace("release", "triage");
        scene.reviews.clear();
        return scene;
    }

    /** A low action that the vault committed itself. */
    static Scene admitted() {
        Scene scene = low();
        scene.hasPull = false;
        scene.lastCommit = Optional.empty();
        ContentDigest digest = ContentDigest.of(scene.text);
        String counted = ContentDigest.of(POLICY).sha256();
        scene.admission = Optional.of(new AdmissionEvidence(
                VaultAction.parse(scene.text, PATH).id(),
                digest.blobId(),
                digest.sha256(),
                BlastTier.LOW,
                counted,
                "planner-bot",
                ELEVEN));
        return scene;
    }

    ReviewEvidence approval(String login, Mark... marks) {
        Set<Mark> all = EnumSet.of(Mark.OFFICIAL);
        all.addAll(Arrays.asList(marks));
        return review(login, ReviewState.APPROVED, HEAD, all, Optional.of(TEN));
    }

    ReviewEvidence review(String login, ReviewState state) {
        return review(login, state, HEAD, Set.of(Mark.OFFICIAL), Optional.of(TEN));
    }

    ReviewEvidence review(String login, ReviewState state, String commit, Set<Mark> marks, Optional<Instant> at) {
        return new ReviewEvidence(reviews.size() + 1L, Optional.of(login), state, commit, marks, at);
    }

    /** The only review is this one. */
    void only(ReviewEvidence review) {
        reviews.clear();
        reviews.add(review);
    }

    void approvedAt(Instant at) {
        only(review("carol", ReviewState.APPROVED, HEAD, Set.of(Mark.OFFICIAL), Optional.of(at)));
    }

    void standing(String login, @Nullable Permission permission, Account account) {
        reviewers.removeIf(each -> each.login().equals(login));
        reviewers.add(new ReviewerEvidence(login, Optional.ofNullable(permission), account));
    }

    void rated(@Nullable Instant from, String text) {
        ratings.add(new PolicyEvidence.Rating(Optional.ofNullable(from), classify(text)));
    }

    private Classification classify(String policyText) {
        VaultAction action = VaultAction.parse(text, PATH);
        return BlastRadius.classifier(NO_FORMULAS, VaultPolicy.parse(policyText, "vault/policy.toml"))
                .classify(action);
    }

    ActionEvidence evidence() {
        return new ActionEvidence(
                file(),
                policy(),
                hasPull ? Optional.of(pull()) : Optional.empty(),
                admission,
                new Circumstances(OPS, OpsBranches.standard(), vault, pauses, unreadable, now));
    }

    private FileEvidence file() {
        Parsed<VaultAction> parsed = VaultAction.check(text, path);
        return new FileEvidence(
                branch,
                path,
                blob(),
                isRegularFile,
                lastCommit,
                isRegularFile ? parsed.value() : Optional.empty(),
                isRegularFile ? parsed.errors() : List.of(),
                formulaProblems);
    }

    private String blob() {
        return blob.orElse(ContentDigest.of(text).blobId());
    }

    private PolicyEvidence policy() {
        Parsed<VaultPolicy> parsed = VaultPolicy.check(policy, "vault/policy.toml");
        Optional<VaultAction> action = VaultAction.check(text, path).value();
        boolean isRated = hasTier && isRegularFile && action.isPresent() && parsed.isValid();
        return new PolicyEvidence(
                parsed.value().map(each -> each.digest().sha256()).orElse(""),
                isRated ? Optional.of(classify(policy)) : Optional.empty(),
                ratings,
                parsed.errors(),
                isRated ? parsed.orElseThrow().beyondCeiling(action.orElseThrow()) : List.of());
    }

    private PullEvidence pull() {
        PullEvidence.Merge merge = new PullEvidence.Merge(
                mergeCommit, mergeCommits, mergedBy, mergedAt, mergeBlob.orElse(Optional.of(blob())));
        return new PullEvidence(
                new PullEvidence.Request(7, author, isOpen, createdAt, base, labels),
                new PullEvidence.Head(headRepository, headBranch, headCommit, headBlob.orElse(Optional.of(blob()))),
                changes,
                isMerged ? Optional.of(merge) : Optional.empty(),
                reviews,
                reviewers);
    }

    Verdict mayMerge() {
        return DecisionMatrix.of(rules).mayMerge(evidence());
    }

    Verdict mayAdmit() {
        return DecisionMatrix.of(rules).mayAdmit(evidence());
    }

    Verdict mayFire() {
        return DecisionMatrix.of(rules).mayFire(evidence());
    }
}
