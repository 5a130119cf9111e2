package ai.disinto.vault.decision;

import static ai.disinto.vault.decision.HostileCase.admit;
import static ai.disinto.vault.decision.HostileCase.admitted;
import static ai.disinto.vault.decision.HostileCase.fire;
import static ai.disinto.vault.decision.HostileCase.merge;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.model.Permission;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.decision.ReviewerEvidence.Account;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Attacks by who approves, and by what the vault itself knows. */
final class HostileApproverCases {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private HostileApproverCases() {}

    static Stream<HostileCase> approvers() {
        return Stream.of(
                merge("approver = author", scene -> scene.author = "Carol", "approver-is-requester"),
                merge("approved by the vault", scene -> scene.only(scene.approval("vault-bot")), "approver-is-vault"),
                merge("vault named among the people", scene -> scene.vault = "Carol", "approver-is-vault"),
                merge("approved by a bot", scene -> scene.only(scene.approval("review-bot")), "approver-is-bot"),
                merge(
                        "approved by the automatic approver",
                        scene -> scene.only(scene.approval("auto-bot")),
                        "approver-for-low-only"),
                merge(
                        "automatic approver counted as the second person",
                        scene -> {
                            scene.rules = scene.rules.quorum(BlastTier.HIGH, 2);
                            scene.reviews.add(scene.approval("auto-bot"));
                        },
                        "approver-for-low-only",
                        "quorum-not-met"),
                merge("approved by a stranger", scene -> scene.only(scene.approval("mallory")), "approver-not-listed"),
                fire(
                        "admin removed later",
                        scene -> scene.standing("carol", Permission.READ, Account.ACTIVE),
                        "approver-without-access"),
                fire(
                        "admin removed later, and the vault may not see the account",
                        scene -> scene.standing("carol", Permission.NONE, Account.UNKNOWN),
                        "approver-without-access"),
                fire(
                        "admin removed later, and blocked",
                        scene -> scene.standing("carol", Permission.NONE, Account.INACTIVE),
                        "approver-without-access",
                        "approver-inactive"),
                merge(
                        "admin flag looked up without the right to",
                        scene -> scene.standing("carol", null, Account.ACTIVE),
                        "approver-access-unknown"),
                merge(
                        "permission of an unknown kind",
                        scene -> scene.standing("carol", Permission.UNKNOWN, Account.ACTIVE),
                        "approver-access-unknown"),
                merge("approver whom nobody asked about", scene -> scene.reviewers.clear(), "approver-access-unknown"),
                merge(
                        "blocked account",
                        scene -> scene.standing("carol", Permission.WRITE, Account.INACTIVE),
                        "approver-inactive"),
                merge("account that is gone", scene -> scene.standing("carol", null, Account.GONE), "approver-gone"),
                merge(
                        "account whose state is hidden",
                        scene -> scene.standing("carol", Permission.WRITE, Account.UNKNOWN),
                        "approver-state-unknown"));
    }

    static Stream<HostileCase> admissions() {
        return Stream.of(
                admitted(
                        "admission of another action",
                        change(each -> admission(each, "other", each.blob(), each.sha256(), each.tier())),
                        "admission-of-other-action"),
                admitted(
                        "admission of another blob",
                        change(each -> admission(each, "ship-20260502", Scene.OTHER, each.sha256(), each.tier())),
                        "admission-of-other-bytes"),
                admitted(
                        "admission of a blob with another digest",
                        change(each -> admission(each, "ship-20260502", each.blob(), "e".repeat(64), each.tier())),
                        "admission-of-other-bytes"),
                admitted(
                        "admission that was not low",
                        change(each -> admission(each, "ship-20260502", each.blob(), each.sha256(), BlastTier.MEDIUM)),
                        "admission-not-low"),
                admitted(
                        "admission by a policy that counts no more",
                        scene -> scene.policy += "sweep = \"low\"\n",
                        "admission-of-other-policy"),
                admitted(
                        "admission of what is not low by now",
                        scene -> scene.policy = Scene.POLICY.replace("low", "medium"),
                        "admission-tier-rose",
                        "admission-of-other-policy"),
                admitted(
                        "admission from the future",
                        scene -> scene.now = Scene.ELEVEN.minus(Moments.SKEW).minus(MOMENT),
                        "admission-in-future"),
                admitted(
                        "admission of long ago",
                        scene -> scene.now =
                                Scene.ELEVEN.plus(Duration.ofDays(7)).plus(MOMENT),
                        "execution-expired"),
                admitted(
                        "admission although low needs a person",
                        scene -> scene.rules = scene.rules.quorum(BlastTier.LOW, 1),
                        "quorum-not-met"),
                admit("admission of a high action", scene -> scene.text = Scene.TEXT, "admission-not-low"),
                admit(
                        "commit by the vault although low needs a person",
                        scene -> scene.rules = scene.rules.quorum(BlastTier.LOW, 1),
                        "quorum-not-met"));
    }

    static Stream<HostileCase> reading() {
        Stream<HostileCase> missing = Arrays.stream(RefusalCode.values())
                .filter(code -> code.name().endsWith("UNREADABLE"))
                .map(code -> fire(
                        "forge that does not answer: " + code.word(),
                        scene -> scene.unreadable.add(new Circumstances.Unreadable(code, "no answer")),
                        code.word()));
        Stream<HostileCase> paused = Stream.of(
                fire("paused", scene -> scene.pauses.add(new Circumstances.Pause(false, "freeze")), "paused"),
                merge(
                        "paused everywhere",
                        scene -> scene.pauses.add(new Circumstances.Pause(true, "incident")),
                        "paused-everywhere"));
        return Stream.concat(missing, paused);
    }

    private static Consumer<Scene> change(UnaryOperator<AdmissionEvidence> change) {
        return scene -> scene.admission = scene.admission.map(change);
    }

    private static AdmissionEvidence admission(
            AdmissionEvidence of, String id, String blob, String sha256, BlastTier tier) {
        return new AdmissionEvidence(ActionId.of(id), blob, sha256, tier, of.policy(), of.requester(), of.at());
    }
}
