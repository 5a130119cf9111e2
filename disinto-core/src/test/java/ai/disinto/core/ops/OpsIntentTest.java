package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpsIntentTest {
    private static List<String> refused(OpsIntent intent, OpsChange... changes) {
        return intent.check(List.of(changes)).stream()
                .map(each -> each.code() + " " + each.location().source())
                .toList();
    }

    @Test
    void changesWithinTheIntent_areAccepted() {
        assertThat(refused(
                        OpsIntent.BOOKKEEPING,
                        OpsChange.modified("prerequisites.md"),
                        OpsChange.added("knowledge/ci.md"),
                        OpsChange.deleted("knowledge/disk.md")))
                .isEmpty();
        assertThat(refused(OpsIntent.EVIDENCE, OpsChange.added("evidence/engagement/2026-05-01.json")))
                .isEmpty();
        assertThat(refused(OpsIntent.SPRINT, OpsChange.modified("sprints/edge.md")))
                .isEmpty();
        assertThat(refused(OpsIntent.VAULT_REQUEST, OpsChange.added("vault/pending/tls.md")))
                .isEmpty();
        assertThat(refused(OpsIntent.VAULT_ACTION, OpsChange.added("vault/actions/publish-1.toml")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noIntent_takesThePolicyAResultOrAnApproval(OpsIntent intent) {
        assertThat(refused(
                        intent,
                        OpsChange.modified("vault/policy.toml"),
                        OpsChange.added("vault/actions/publish-1.result.json"),
                        OpsChange.added("vault/approved/tls.md")))
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void noIntent_removesOrFillsAKeepFile(OpsIntent intent) {
        assertThat(refused(
                        intent, OpsChange.deleted("vault/pending/.gitkeep"), OpsChange.modified("knowledge/.gitkeep")))
                .containsExactly("ops.keep-file vault/pending/.gitkeep", "ops.keep-file knowledge/.gitkeep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/etc/passwd",
                "a/../prerequisites.md",
                "./prerequisites.md",
                " prerequisites.md",
                "prerequisites.md\n",
                ".git/config",
                "$OPS_REPO_ROOT/prerequisites.md",
                ""
            })
    void unsafePaths_areRefused(String path) {
        assertThat(OpsIntent.BOOKKEEPING.check(List.of(OpsChange.modified(path))))
                .extracting(Diagnostic::code)
                .containsExactly("ops.unsafe-path");
    }

    @Test
    void removal_isRefusedWhereFilesStay() {
        assertThat(refused(OpsIntent.SPRINT, OpsChange.deleted("sprints/edge.md")))
                .containsExactly("ops.change-not-permitted sprints/edge.md");
        assertThat(refused(OpsIntent.BOOKKEEPING, OpsChange.deleted("prerequisites.md")))
                .hasSize(1);
        assertThat(refused(OpsIntent.VAULT_REQUEST, OpsChange.deleted("vault/pending/x.md")))
                .hasSize(1);
    }

    @Test
    void action_isNewAndAlone() {
        assertThat(refused(OpsIntent.VAULT_ACTION, OpsChange.modified("vault/actions/a.toml")))
                .containsExactly("ops.change-not-permitted vault/actions/a.toml");
        assertThat(refused(
                        OpsIntent.VAULT_ACTION,
                        OpsChange.added("vault/actions/a.toml"),
                        OpsChange.added("vault/actions/b.toml")))
                .containsExactly("ops.more-than-one vault/actions/b.toml");
    }

    @Test
    void layout_addsStubsAndPolicyButChangesNothing() {
        assertThat(refused(
                        OpsIntent.LAYOUT,
                        OpsChange.added("vault/pending/.gitkeep"),
                        OpsChange.added("portfolio.md"),
                        OpsChange.added("vault/policy.toml")))
                .isEmpty();
        assertThat(refused(OpsIntent.LAYOUT, OpsChange.modified("portfolio.md"), OpsChange.added("sprints/x.md")))
                .containsExactly("ops.change-not-permitted portfolio.md", "ops.out-of-scope sprints/x.md");
    }

    @Test
    void refusal_saysWhereThePathBelongs() {
        Diagnostic refusal = OpsIntent.VAULT_ACTION
                .check(List.of(OpsChange.modified("prerequisites.md")))
                .get(0);
        assertThat(refusal.message()).isEqualTo("the path does not belong to a change for a vault action");
        assertThat(refusal.hint()).contains("belongs to a change for bookkeeping");
    }

    @ParameterizedTest
    @CsvSource({
        "vault/fix-ops-20260415, VAULT_ACTION",
        "planner/run-2026-05-01, BOOKKEEPING",
        "architect/edge, SPRINT",
    })
    void branch_promisesAnIntent(String branch, OpsIntent intent) {
        assertThat(OpsIntent.ofBranch(branch)).contains(intent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "", "vault", "Vault/x", "/vault/x"})
    void otherBranches_promiseNothing(String branch) {
        assertThat(OpsIntent.ofBranch(branch)).isEmpty();
    }
}
