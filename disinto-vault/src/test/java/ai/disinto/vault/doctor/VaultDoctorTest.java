package ai.disinto.vault.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.UserEdit;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.policy.VaultPolicy;
import ai.disinto.vault.route.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@WithForge
class VaultDoctorTest {
    @TempDir
    private Path formulas;

    private Ward ward;

    @BeforeEach
    void open(EmbeddedForge embedded, Forge admin) {
        ward = Ward.open(embedded, admin, formulas);
    }

    static Stream<Function<Ward, Route>> routes() {
        return Stream.of(
                ward -> Route.directCommit(),
                ward -> Route.approvingIdentity(),
                ward -> Route.secondBase(),
                ward -> Route.autoApprover(ward.as("approver-bot")));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void plan_healsABareRepository_onEveryRoute(Function<Ward, Route> route) {
        VaultDoctor doctor = ward.doctor().route(route.apply(ward)).build();
        assertThat(doctor.examine().isHealthy()).isFalse();
        RemedyReport report = doctor.plan().apply();
        assertThat(report.left()).isEmpty();
        assertThat(report.after().isHealthy()).as(report.explain()).isTrue();
        assertThat(doctor.plan().steps()).isEmpty();
    }

    @Test
    void examination_changesNothing(EmbeddedForge embedded) {
        var before = embedded.snapshot();
        ward.doctor().build().examine().plan().explain();
        assertThat(embedded.snapshot().differencesFrom(before)).isEmpty();
    }

    @Test
    void plan_protectsTheStateBeforeItMakesIt() {
        List<String> titles = ward.doctor().build().plan().steps().stream()
                .map(RemedyStep::title)
                .toList();
        assertThat(titles)
                .containsExactly(
                        "make the labels vault and pending-approval",
                        "let vault-bot administer operator/ops",
                        "protect main",
                        "protect vault-state",
                        "make the branch vault-state as the vault");
    }

    /** What is done to a healthy vault, and what the doctor must say then. */
    static Stream<Arguments> illnesses() {
        return Stream.of(
                ill(
                        "vault rules the site",
                        FindingCode.VAULT_RULES_THE_SITE,
                        "vault-bot",
                        ward -> ward.admin()
                                .administration()
                                .editUser("vault-bot", UserEdit.nothing().admin(true))),
                ill(
                        "vault only writes",
                        FindingCode.APPROVERS_NOT_READABLE,
                        "vault-bot",
                        ward -> ward.let("vault-bot", Permission.WRITE)),
                ill(
                        "vault only reads",
                        FindingCode.VAULT_CANNOT_WRITE,
                        "vault-bot",
                        ward -> ward.let("vault-bot", Permission.READ)),
                ill(
                        "requester only reads",
                        FindingCode.REQUESTER_CANNOT_WRITE,
                        "agent",
                        ward -> ward.let("agent", Permission.READ)),
                ill(
                        "requester is administrator",
                        FindingCode.REQUESTER_MAY_TOO_MUCH,
                        "agent",
                        ward -> ward.let("agent", Permission.ADMIN)),
                ill(
                        "person only reads",
                        FindingCode.APPROVAL_NOT_OFFICIAL,
                        "alice",
                        ward -> ward.let("alice", Permission.READ)),
                ill(
                        "nobody approves",
                        FindingCode.NOBODY_CAN_APPROVE,
                        "main",
                        ward -> List.of("alice", "bob").forEach(name -> ward.let(name, Permission.READ))),
                ill(
                        "person is inactive",
                        FindingCode.ACCOUNT_INACTIVE,
                        "alice",
                        ward -> ward.admin()
                                .administration()
                                .editUser("alice", UserEdit.nothing().loginProhibited(true))),
                ill(
                        "vault may not merge",
                        FindingCode.VAULT_CANNOT_MERGE,
                        "main",
                        ward -> edit(ward, ProtectionRule.of("main").mergers(List.of("alice")))),
                ill(
                        "rule differs",
                        FindingCode.PROTECTION_DIFFERS,
                        "main",
                        ward -> edit(ward, ProtectionRule.of("main").staleApprovalsIgnored(false))),
                ill(
                        "policy is open",
                        FindingCode.POLICY_NOT_PROTECTED,
                        "main",
                        ward -> edit(ward, ProtectionRule.of("main").protectedFiles(""))),
                ill(
                        "vault paths are open",
                        FindingCode.VAULT_PATHS_OPEN,
                        "main",
                        ward -> edit(ward, ProtectionRule.of("main").unprotectedFiles("knowledge/**;vault/**"))),
                ill(
                        "checks hinder",
                        FindingCode.PROTECTION_HINDERS,
                        Ward.SLUG,
                        ward -> edit(
                                ward,
                                ProtectionRule.of("main").statusesRequired(true).requiredContexts(List.of("ci")))),
                ill(
                        "state is open",
                        FindingCode.STATE_UNPROTECTED,
                        "vault-state",
                        ward -> ward.ops("operator").protections().delete("vault-state")),
                ill(
                        "archived",
                        FindingCode.REPOSITORY_ARCHIVED,
                        Ward.SLUG,
                        ward -> ward.ops("operator")
                                .edit(RepositoryEdit.nothing().archived(true))),
                ill(
                        "labels are gone",
                        FindingCode.LABELS_MISSING,
                        Ward.SLUG,
                        ward -> ward.ops("operator")
                                .labels()
                                .list()
                                .list()
                                .forEach(label -> ward.ops("operator").labels().delete(label.id()))),
                ill("formula is broken", FindingCode.FORMULA_BROKEN, "dev", ward -> {
                    ward.removeFormula("dev.sh");
                    ward.addFormula("dev.toml", "broken");
                }),
                ill("formula is gone", FindingCode.FORMULA_MISSING, "dev", ward -> ward.removeFormula("dev.sh")));
    }

    private static void edit(Ward ward, ProtectionRule rule) {
        ward.ops("operator").protections().edit(rule);
    }

    private static Arguments ill(String name, FindingCode code, String subject, Consumer<Ward> illness) {
        return Arguments.of(name, code, subject, illness);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("illnesses")
    void illness_isFound(String name, FindingCode code, String subject, Consumer<Ward> illness) {
        ward.healed();
        VaultDoctor doctor = ward.doctor().administrator(ward.admin()).build();
        assertThat(doctor.examine().findings(code)).isEmpty();
        illness.accept(ward);
        assertThat(doctor.examine().findings(code)).extracting(Finding::subject).containsOnly(subject);
    }

    @Test
    void bareRepository_lacksRulesStateAndPolicyProtection() {
        assertThat(ward.doctor().build().examine().findings())
                .extracting(Finding::code)
                .contains(
                        FindingCode.PROTECTION_DIFFERS,
                        FindingCode.POLICY_NOT_PROTECTED,
                        FindingCode.STATE_MISSING,
                        FindingCode.LABELS_MISSING);
    }

    @Test
    void policy_thatIsMissingOrWrong_isFound() {
        ward.replace(Ward.POLICY, "[tiers]\ndev = \"severe\"\n");
        assertThat(ward.doctor().build().examine().findings(FindingCode.POLICY_INVALID))
                .singleElement()
                .satisfies(finding -> assertThat(finding.seen()).contains("severe"));
        ward.remove(Ward.POLICY);
        assertThat(ward.doctor().build().examine().findings(FindingCode.POLICY_MISSING))
                .hasSize(1);
    }

    @Test
    void policyInCode_needsNoFile() {
        ward.remove(Ward.POLICY);
        Examination examination = ward.doctor()
                .policy(VaultPolicy.parse("[tiers]\nnowhere = \"low\"\n", "pinned.toml"))
                .build()
                .examine();
        assertThat(examination.findings(FindingCode.POLICY_MISSING)).isEmpty();
        assertThat(examination.findings(FindingCode.FORMULA_MISSING))
                .extracting(Finding::subject)
                .containsExactly("nowhere");
    }

    @Test
    void stateBranchOfSomebodyElse_isNotTrusted() {
        ward.ops("agent").branches().create("vault-state", "main");
        assertThat(ward.doctor().build().examine().findings())
                .extracting(Finding::code)
                .contains(FindingCode.STATE_NOT_TRUSTED, FindingCode.STATE_UNPROTECTED)
                .doesNotContain(FindingCode.STATE_MISSING);
    }

    @Test
    void peopleWhoAreNone_areNamed() {
        ApprovalRules rules = ApprovalRules.humans(List.of("alice", "agent", "nobody", "vault-bot"));
        assertThat(ward.doctor(rules).build().examine().findings())
                .extracting(Finding::code, Finding::subject)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(FindingCode.PERSON_IS_A_BOT, "agent"),
                        org.assertj.core.groups.Tuple.tuple(FindingCode.ACCOUNT_MISSING, "nobody"),
                        org.assertj.core.groups.Tuple.tuple(FindingCode.VAULT_IS_A_PERSON, "vault-bot"));
    }

    @Test
    void requesterThatIsTheVault_maysTooMuch() {
        assertThat(ward.doctor()
                        .requesters(List.of("vault-bot"))
                        .build()
                        .examine()
                        .findings(FindingCode.REQUESTER_MAY_TOO_MUCH))
                .singleElement()
                .satisfies(finding -> assertThat(finding.seen()).contains("under the account of the vault"));
    }

    @Test
    void quorumThatTooFewCanGive_isOutOfReach() {
        ward.let("bob", Permission.READ);
        Examination found = ward.doctor(Ward.rules().quorum(BlastTier.HIGH, 2))
                .administrator(ward.as("operator"))
                .build()
                .examine();
        assertThat(found.findings(FindingCode.QUORUM_OUT_OF_REACH))
                .extracting(Finding::subject, Finding::seen)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "high", "it needs 2 approvals, and only [alice] can give one"));
    }

    @Test
    void approverThatOnlyReads_orIsAPerson_isUnusable() {
        ward.let("approver-bot", Permission.READ);
        for (String approver : List.of("approver-bot", "alice")) {
            assertThat(ward.doctor()
                            .route(Route.autoApprover(ward.as(approver)))
                            .build()
                            .examine()
                            .findings(FindingCode.APPROVER_UNUSABLE))
                    .extracting(Finding::subject)
                    .containsExactly(approver);
        }
    }

    @Test
    void approverWhoseTokenIsRefused_isUnusable() {
        Forge broken = ward.admin().as(ai.disinto.core.secret.Secret.of("0000"));
        assertThat(ward.doctor()
                        .route(Route.autoApprover(broken))
                        .build()
                        .examine()
                        .findings(FindingCode.APPROVER_UNUSABLE))
                .hasSize(1);
    }

    @Test
    void tokenThatIsRefused_isTheOnlyFinding() {
        Forge broken = ward.admin().as(ai.disinto.core.secret.Secret.of("0000"));
        Examination found = VaultDoctor.builder(broken, Ward.SLUG, ward::catalog, Ward.rules())
                .build()
                .examine();
        assertThat(found.findings()).extracting(Finding::code).containsExactly(FindingCode.TOKEN_REFUSED);
        assertThat(found.plan().explain()).isEqualTo("nothing to do");
    }

    @Test
    void scopesThatAreMissing_areNamedWithTheCallThatNeedsThem() {
        var narrow = ward.as("vault-bot")
                .as(ai.disinto.forge.Credentials.basic("vault-bot", ai.disinto.core.secret.Secret.of("pass-vault-bot")))
                .users()
                .tokens("vault-bot")
                .create(NewToken.named("narrow").scopes(List.of("read:user", "read:repository", "write:issue")));
        Forge vault = ward.admin().as(narrow.secret().orElseThrow());
        Examination found = VaultDoctor.builder(vault, Ward.SLUG, ward::catalog, Ward.rules())
                .build()
                .examine();
        assertThat(found.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.seen())
                        .startsWith("POST /repos/operator/ops/pulls/0/merge is refused for want of write:repository"));
    }

    @Test
    void repositoryThatTheVaultDoesNotSee_isMissing() {
        assertThat(VaultDoctor.builder(ward.as("vault-bot"), "operator/none", ward::catalog, Ward.rules())
                        .build()
                        .examine()
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.REPOSITORY_MISSING);
    }

    @Test
    void withoutAnAdministrator_stepsAreForAHumanWithTheExactCall() {
        ward.let("alice", Permission.READ);
        VaultDoctor doctor = ward.doctor(Ward.rules()).build();
        RemedyReport report = doctor.plan().apply();
        assertThat(report.left())
                .extracting(left -> left.step().call())
                .contains("PUT /repos/operator/ops/collaborators/alice {\"permission\": \"write\"}");
        assertThat(report.left())
                .filteredOn(left -> left.step().title().startsWith("make the branch vault-state"))
                .singleElement()
                .satisfies(left -> assertThat(left.why()).contains("wait until the branches are protected"));
        assertThat(ward.ops("operator").branches().find("vault-state")).isEmpty();
        assertThat(report.done())
                .extracting(RemedyStep::title)
                .containsExactly("make the labels vault and" + " pending-approval");
    }

    @Test
    void administratorWhoIsNone_leavesTheStepsToAHuman() {
        RemedyReport report = ward.doctor(Ward.rules())
                .administrator(ward.as("alice"))
                .build()
                .plan()
                .apply();
        assertThat(report.explain()).contains("left: ", "examine again with an administrator");
    }

    @Test
    void secretThatTheSourceLacks_isNamedAndNeverRead() {
        ward.commit("vault/actions/ship-a.toml", """
                id = "ship-a"
                formula = "dev"
                context = "Ship"
                secrets = ["DEPLOY_KEY", "NPM_TOKEN"]
                """);
        assertThat(ward.doctor().secrets("NPM_TOKEN"::equals).build().examine().findings(FindingCode.SECRET_MISSING))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.seen()).isEqualTo("it asks for DEPLOY_KEY, which the source does not have"));
    }

    @Test
    void settings_thatCannotBe_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VaultDoctor.builder(ward.admin(), "ops", ward::catalog, Ward.rules()))
                .withMessageContaining("ops");
    }

    @Test
    void words_areStable() {
        assertThat(FindingCode.REQUEST_STUCK.word()).isEqualTo("request-stuck");
        assertThat(Stream.of(FindingCode.values()).map(FindingCode::reason)).doesNotHaveDuplicates();
    }
}
