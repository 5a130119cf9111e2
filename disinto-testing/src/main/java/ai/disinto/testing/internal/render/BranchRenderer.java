package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.access.BranchRules;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Branches as the API shows them. */
public final class BranchRenderer {
    private final View view;
    private final Repository repository;

    public BranchRenderer(View view, Repository repository) {
        this.view = view;
        this.repository = repository;
    }

    public ObjectNode branch(String name, GitCommit head) {
        Optional<BranchProtection> rule = BranchRules.of(repository, name);
        boolean writer = view.access().of(view.caller(), repository).atLeast(Permission.WRITE);
        ObjectNode node = Json.object().put("name", name);
        node.set("commit", new CommitRenderer(view, repository).payload(head));
        node.put("protected", rule.isPresent())
                .put(
                        "required_approvals",
                        rule.map(BranchProtection::requiredApprovals).orElse(0))
                .put(
                        "enable_status_check",
                        rule.map(BranchProtection::enableStatusCheck).orElse(false));
        node.set(
                "status_check_contexts",
                rule.map(found -> Json.texts(found.statusCheckContexts())).orElseGet(Json::array));
        return node.put(
                        "user_can_push",
                        writer && rule.map(BranchProtection::enablePush).orElse(true))
                .put("user_can_merge", writer)
                .put(
                        "effective_branch_protection_name",
                        rule.map(BranchProtection::ruleName).orElse(""));
    }
}
