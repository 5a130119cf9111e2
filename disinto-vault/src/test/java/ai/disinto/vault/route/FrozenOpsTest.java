package ai.disinto.vault.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.FileWrite;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.MergeOutcome;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.action.OpsBranches;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithForge
class FrozenOpsTest {
    private static final byte[] TREE =
            "# Prerequisites\n- [x] unfrozen\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private FrozenOps frozen;

    @BeforeEach
    void freeze(EmbeddedForge embedded, Forge admin) {
        frozen = FrozenOps.freeze(embedded, admin);
    }

    private static BranchProtectionProfile profile() {
        return BranchProtectionProfile.ops(
                OpsBranches.standard(), List.of(FrozenOps.HUMAN), FrozenOps.VAULT, Route.approvingIdentity());
    }

    private FileWrite bookkeep() {
        ForgeRepository planner = frozen.repository("planner-bot");
        String sha = planner.contents()
                .find("prerequisites.md", "main")
                .orElseThrow()
                .sha();
        return planner.contents().update("prerequisites.md", TREE, sha, NewCommit.on("main"));
    }

    private MergeOutcome merge(String login, int number) {
        ForgeRepository ops = frozen.repository(login);
        String head = ops.pulls().get(number).head().sha();
        return ops.merges().merge(number, MergeOptions.of(MergeStyle.SQUASH, head));
    }

    @Test
    void noProgram_canPushOrMerge() {
        assertThatThrownBy(this::bookkeep).isInstanceOf(ForbiddenException.class);
        assertThat(frozen.stuck()).hasSize(4).allSatisfy(number -> {
            assertThat(merge("planner-bot", number).result()).isEqualTo(MergeOutcome.Result.REFUSED);
            assertThat(merge(FrozenOps.VAULT, number).result()).isEqualTo(MergeOutcome.Result.REFUSED);
        });
    }

    @Test
    void drift_explainsWhy() {
        assertThat(profile().drift(frozen.repository(FrozenOps.HUMAN)).explain())
                .contains("main: push: nobody; approval: 1 of any other account that may write; those that may only"
                        + " read do not count, also of an older commit; merge: every writer;"
                        + " administrators may override all of it")
                .contains("unprotected_file_patterns should be prerequisites.md;knowledge/**;evidence/** and is empty");
    }

    @Test
    void plan_keepsWhatIsStrict_andUnfreezesIt() {
        ForgeRepository ops = frozen.repository(FrozenOps.HUMAN);
        ProtectionPlan plan = profile().plan(ops);
        assertThat(plan.differences())
                .filteredOn(difference -> difference.branch().equals("main"))
                .extracting(ProtectionDifference::field)
                .doesNotContain("required_approvals", "enable_push");
        assertThat(plan.apply().isNone()).isTrue();
        assertThat(bookkeep().isDone()).isTrue();
        int number = frozen.stuck().get(0);
        assertThat(merge(FrozenOps.VAULT, number).isMerged()).isFalse();
        ops.reviews().give(number, NewReview.approving());
        assertThat(merge(FrozenOps.VAULT, number).isMerged()).isTrue();
    }

    @Test
    void openPaths_openNothingElse() {
        profile().plan(frozen.repository(FrozenOps.HUMAN)).apply();
        ForgeRepository planner = frozen.repository("planner-bot");
        for (String path : List.of("vault/actions/x.toml", "sprints/x.md", "README2.md")) {
            assertThatThrownBy(() -> planner.contents().create(path, TREE, NewCommit.on("main")))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThat(planner.contents()
                        .create("knowledge/a/b.md", TREE, NewCommit.on("main"))
                        .isDone())
                .isTrue();
    }
}
