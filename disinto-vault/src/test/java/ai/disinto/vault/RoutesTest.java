package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.vault.OpsStage.Kind;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.route.RequestProgress.Step;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each route with the protection that its profile makes, for real accounts of a stock forge. */
class RoutesTest {
    private static final VaultAction TRIAGE = OpsStage.action("triage-1", "triage");
    private static final VaultAction DEV = OpsStage.action("dev-1", "dev");

    private interface Body {
        void run(OpsStage stage) throws Exception;
    }

    private static void on(ForgejoLine line, Kind kind, Body body) throws Exception {
        try (EmbeddedForge embedded = OpsStage.forge(line).start();
                Forge admin = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            body.run(OpsStage.arranged(embedded, admin, kind));
        }
    }

    static Stream<Arguments> linesAndRoutes() {
        return Stream.of(ForgejoLine.values())
                .flatMap(line -> Stream.of(Kind.values()).map(kind -> Arguments.of(line, kind)));
    }

    @ParameterizedTest
    @MethodSource("linesAndRoutes")
    void lowRequest_isThrough_withoutAPerson(ForgejoLine line, Kind kind) throws Exception {
        on(line, kind, stage -> {
            int number = stage.requests("agent").submit(TRIAGE).pullNumber().getAsInt();
            RequestProgress progress = stage.advance().get(0);
            assertThat(progress.isThrough()).as(progress.why()).isTrue();
            assertThat(progress.why()).contains("triage-1 runs triage: low");
            assertThat(stage.onBranch(kind == Kind.C ? "vault-low" : "main", "triage-1"))
                    .hasValue(TRIAGE.render());
            assertThat(stage.pull(number).isOpen()).isFalse();
            assertThat(stage.pull(number).isMerged()).isEqualTo(kind != Kind.A);
            assertThat(stage.pull(number).labelNames()).containsExactly("vault");
            assertThat(stage.fires("triage-1")).isTrue();
            assertThat(stage.advance()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void mediumRequest_waitsForAPerson_onEveryRoute(Kind kind) throws Exception {
        on(ForgejoLine.V15, kind, stage -> {
            int number = stage.requests("agent").submit(DEV).pullNumber().getAsInt();
            Step expected = kind == Kind.A || kind == Kind.C ? Step.SCHEDULED : Step.WAITING;
            assertThat(stage.advance().get(0).step()).isEqualTo(expected);
            assertThat(stage.advance().get(0).step()).isEqualTo(expected);
            assertThat(stage.onBranch("main", "dev-1")).isEmpty();
            assertThat(stage.comments(number)).singleElement().asString().contains("This waits for approvals");
            stage.approve("alice", number);
            stage.advance();
            assertThat(stage.pull(number).isMerged()).isTrue();
            assertThat(stage.pull(number).mergedBy().orElseThrow().login()).isEqualTo("vault-bot");
            assertThat(stage.fires("dev-1")).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"B", "D"})
    void approvingRoute_leavesTheApprovalOfItsAccount_boundToTheHead(Kind kind) throws Exception {
        on(ForgejoLine.V15, kind, stage -> {
            int number = stage.requests("agent").submit(TRIAGE).pullNumber().getAsInt();
            PullRequest before = stage.pull(number);
            stage.advance();
            assertThat(stage.repository("factory").reviews().list(number).list())
                    .singleElement()
                    .satisfies(review -> {
                        assertThat(review.author().orElseThrow().login())
                                .isEqualTo(kind == Kind.B ? "vault-bot" : "approver-bot");
                        assertThat(review.state()).isEqualTo(ReviewState.APPROVED);
                        assertThat(review.commit()).isEqualTo(before.head().sha());
                        assertThat(review.body()).contains("triage-1 runs triage: low");
                    });
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"B", "D"})
    void approvingRoute_approvesNothingElse(Kind kind) throws Exception {
        on(ForgejoLine.V15, kind, stage -> {
            int number = stage.requests("agent").submit(DEV).pullNumber().getAsInt();
            stage.advance();
            assertThat(stage.repository("factory").reviews().list(number).list())
                    .isEmpty();
            stage.approve(kind == Kind.B ? "vault-bot" : "approver-bot", number);
            assertThat(stage.advance().get(0).isThrough()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "D"})
    void severalRequests_areAllAdvanced(Kind kind) throws Exception {
        on(ForgejoLine.V15, kind, stage -> {
            for (int i = 0; i < 3; i++) {
                stage.requests("agent").submit(OpsStage.action("triage-" + i, "triage"));
            }
            stage.requests("agent").submit(DEV);
            assertThat(stage.advance()).extracting(RequestProgress::isThrough).containsExactly(true, true, true, false);
        });
    }
}
