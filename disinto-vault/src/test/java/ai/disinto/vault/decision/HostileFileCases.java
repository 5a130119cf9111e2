package ai.disinto.vault.decision;

import static ai.disinto.vault.decision.HostileCase.file;
import static ai.disinto.vault.decision.HostileCase.fire;
import static ai.disinto.vault.decision.HostileCase.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Attacks by what is in the file of an action, or in the policy. */
final class HostileFileCases {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private HostileFileCases() {}

    static Stream<HostileCase> files() {
        return Stream.of(
                file("two actions in one file", "secrets", "id = \"other\"\nsecrets", "toml.duplicate-key"),
                file(
                        "two actions as tables",
                        "formula",
                        "[[action]]\nformula",
                        "toml.missing-key",
                        "vault.unknown-key"),
                file("formula twice, once in quotes", "secrets", "\"formula\" = \"a\"\nsecrets", "toml.duplicate-key"),
                file("formula in a dotted key", "formula =", "formula.name =", "toml.wrong-type"),
                file("key of another letter case", "secrets", "Formula = \"a\"\nsecrets", "vault.unknown-key"),
                file("text that never ends", "\"Ship v1.2.0\"", "'''Ship", "toml.syntax"),
                file("id that is not the name of the file", "ship-2026", "ship-2025", "vault.id-differs"),
                file("name with ../", "ship-20260502", "../ship-20260502", "vault.bad-id"),
                file("formula as a regular expression", "release", "re.*|triage", "vault.bad-formula-name"),
                file("secret as a pattern", "DEPLOY_KEY", ".*", "vault.secret-not-allowed"),
                file("mount as a path", "secrets", "mounts = [\"/\"]\nsecrets", "vault.mount-not-allowed"),
                file("tier that there is not", "secrets", "blast_radius = \"none\"\nsecrets", "vault.bad-tier"),
                file("version as an option", "secrets", "version = \"--x\"\nsecrets", "vault.bad-word"),
                file("context that hides text", "Ship", "Ship\\u202e", "vault.hidden-character"),
                file("no secrets named", "secrets", "# secrets", "toml.missing-key"),
                file("unlimited time", "secrets", "timeout_minutes = 0\nsecrets", "vault.bad-timeout"),
                fire("action file as a symbolic link", scene -> scene.isRegularFile = false, "not-a-file"),
                fire(
                        "action in another folder",
                        scene -> {
                            scene.path = "vault/approved/ship-20260502.toml";
                            scene.changes.set(0, new PullEvidence.Change(scene.path, "added"));
                        },
                        "name-not-of-action"),
                fire(
                        "name of a file that no action has",
                        scene -> {
                            scene.path = "vault/actions/Ship.toml";
                            scene.changes.set(0, new PullEvidence.Change(scene.path, "added"));
                        },
                        "name-not-of-action",
                        "vault.id-differs",
                        "head-branch-differs"),
                fire(
                        "result that is a link, in place of an action",
                        scene -> {
                            scene.isRegularFile = false;
                            scene.path = "vault/actions/ship-20260502.result.json";
                            scene.changes.set(0, new PullEvidence.Change(scene.path, "added"));
                        },
                        "not-a-file",
                        "name-not-of-action",
                        "head-branch-differs"),
                fire(
                        "link in another folder",
                        scene -> {
                            scene.isRegularFile = false;
                            scene.path = "formulas/release.toml";
                            scene.changes.set(0, new PullEvidence.Change(scene.path, "added"));
                        },
                        "not-a-file",
                        "name-not-of-action",
                        "head-branch-differs"),
                fire(
                        "no tier on the branch for low actions",
                        scene -> {
                            scene.hasTier = false;
                            scene.branch = scene.base = "vault-low";
                        },
                        "tier-unknown"),
                fire(
                        "other bytes than the forge was asked for",
                        scene -> scene.blob = Optional.of("d".repeat(40)),
                        "bytes-differ"),
                fire(
                        "formula that is gone",
                        scene -> scene.formulaProblems = List.of(problem("vault.formula-not-known")),
                        "vault.formula-not-known"),
                fire(
                        "formula that was broken",
                        scene -> scene.formulaProblems = List.of(problem("vault.formula-broken")),
                        "vault.formula-broken"));
    }

    static Stream<HostileCase> policies() {
        return Stream.of(
                fire("policy with an error", scene -> scene.policy = "[tiers]\nx = \"none\"\n", "vault.bad-tier"),
                fire("policy without tiers", scene -> scene.policy = "# none\n", "vault.no-tiers"),
                fire("no tier at all", scene -> scene.hasTier = false, "tier-unknown"),
                fire(
                        "secret beyond the ceiling of the formula",
                        scene -> scene.policy += "[secrets]\nrelease = []\n",
                        "vault.beyond-ceiling"),
                fire(
                        "dispatch_mode = direct in the file",
                        scene -> {
                            scene.text += "dispatch_mode = \"direct\"\n";
                            scene.hasPull = false;
                        },
                        "no-pull"),
                fire(
                        "blast_radius = low in the file",
                        scene -> {
                            scene.text += "blast_radius = \"low\"\n";
                            scene.only(scene.approval("auto-bot"));
                        },
                        "approver-for-low-only"),
                fire(
                        "policy lowered after the request",
                        scene -> {
                            scene.policy = Scene.POLICY.replace("high", "low");
                            scene.rated(Scene.TEN, scene.policy);
                            scene.rated(Instant.EPOCH, Scene.POLICY);
                            scene.only(scene.approval("auto-bot"));
                        },
                        "approver-for-low-only"),
                fire(
                        "policy lowered and broken, and lowered again",
                        scene -> {
                            scene.policy = Scene.POLICY.replace("high", "low");
                            scene.rated(Scene.TEN, scene.policy);
                            scene.rated(Scene.TEN, Scene.POLICY.replace("high", "medium"));
                            scene.rated(Scene.NINE, Scene.POLICY);
                            scene.only(scene.approval("auto-bot"));
                        },
                        "approver-for-low-only"),
                fire(
                        "approval of what was medium then",
                        scene -> {
                            scene.rated(Scene.TEN.plus(MOMENT), Scene.POLICY);
                            scene.rated(Instant.EPOCH, Scene.POLICY.replace("high", "medium"));
                        },
                        "review-of-lower-tier"),
                fire("file on a branch of nobody's", scene -> scene.branch = scene.base = "wip", "branch-not-trusted"),
                fire(
                        "high action on the branch for low ones",
                        scene -> scene.branch = scene.base = "vault-low",
                        "tier-too-high-for-branch"));
    }
}
