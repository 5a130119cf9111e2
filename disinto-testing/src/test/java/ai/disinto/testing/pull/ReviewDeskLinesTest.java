package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.StatusState;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.CiVerdict;
import ai.disinto.forge.pull.ReviewDesk;
import ai.disinto.forge.pull.ReviewEvidence;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import ai.disinto.forge.pull.ReviewPosting.Outcome;
import ai.disinto.forge.pull.ReviewVerdict;
import ai.disinto.forge.pull.ReviewVerdict.State;
import ai.disinto.testing.ForgejoLine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewDeskLinesTest {
    private static final ReviewOpinion GOOD = new ReviewOpinion(Verdict.APPROVE, "fine", "");
    private static final ReviewOpinion BAD = new ReviewOpinion(Verdict.REQUEST_CHANGES, "no", "Line 3.");

    private static ReviewVerdict look(EvidenceStage stage, PullRequest pull) {
        return ReviewEvidence.of(stage.app("dev"), List.of("ann")).look(stage.again(pull));
    }

    private static void post(EvidenceStage stage, PullRequest pull, ReviewOpinion opinion) {
        assertThat(ReviewDesk.of(stage.app("ann"), "ann")
                        .post(pull.number(), pull.head().sha(), opinion)
                        .outcome())
                .isEqualTo(Outcome.POSTED);
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void reviewsAndChecks_areAlikeOnAllLines(ForgejoLine line) throws Exception {
        try (EvidenceStage stage =
                new EvidenceStage(builder -> builder.line(line).calm())) {
            stage.protect(rule -> rule.requiredApprovals(1)
                    .statusesRequired(true)
                    .requiredContexts(List.of("ci/*"))
                    .staleApprovalsDismissed(true));
            PullRequest pull = stage.pull("fix");
            stage.say(pull.head().sha(), "ci/a", StatusState.SUCCESS);
            assertThat(CiEvidence.of(stage.app("ann")).look(pull).state()).isEqualTo(CiVerdict.State.GREEN);
            post(stage, pull, BAD);
            assertThat(look(stage, pull).state()).isEqualTo(State.CHANGES_REQUESTED);
            post(stage, pull, GOOD);
            assertThat(look(stage, pull).state()).isEqualTo(State.APPROVED);
            stage.push("fix");
            assertThat(look(stage, pull).state()).isEqualTo(State.NONE);
        }
    }

    @Test
    void approvalRightAfterAPush_countsInTheEnd() throws Exception {
        try (EvidenceStage stage = new EvidenceStage(builder -> builder.moment(Duration.ofMillis(150)))) {
            stage.protect(rule -> rule.staleApprovalsDismissed(true));
            PullRequest pull = stage.pull("fix");
            post(stage, pull, BAD);
            assertThat(stage.embedded.awaitQuiet(Duration.ofSeconds(20))).isTrue();
            stage.push("fix");
            PullRequest pushed = stage.again(pull);
            post(stage, pushed, GOOD);
            assertThat(stage.embedded.awaitQuiet(Duration.ofSeconds(20))).isTrue();
            assertThat(look(stage, pushed).state()).isEqualTo(State.APPROVED);
        }
    }
}
