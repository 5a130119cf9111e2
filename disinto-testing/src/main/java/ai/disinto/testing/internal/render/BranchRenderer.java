package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.access.BranchRights;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
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
        BranchRights rights = new BranchRights(view.access(), repository, name);
        BranchProtection rule = rights.rule().orElse(null);
        Permission permission = view.access().of(view.caller(), repository);
        User caller = view.caller().user();
        ObjectNode node = Json.object().put("name", name);
        node.set("commit", new CommitRenderer(view, repository).payload(head));
        node.put("protected", rule != null)
                .put("required_approvals", rule == null ? 0 : rule.requiredApprovals())
                .put("enable_status_check", rule != null && rule.enableStatusCheck());
        node.set("status_check_contexts", contexts(rule));
        return node.put("user_can_push", caller != null && rights.mayPush(caller))
                .put("user_can_merge", caller != null && rights.mayMerge(caller, permission))
                .put(
                        "effective_branch_protection_name",
                        rule != null && permission.atLeast(Permission.ADMIN) ? rule.ruleName() : "");
    }

    private static JsonNode contexts(@Nullable BranchProtection rule) {
        if (rule == null) {
            return Json.array();
        }
        return rule.statusCheckContexts().isEmpty() ? Json.nothing() : Json.texts(rule.statusCheckContexts());
    }
}
