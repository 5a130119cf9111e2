package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.run.CiInstance;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes repositories as the server does. */
final class RepoRenderer {
    private final CiInstance ci;

    RepoRenderer(CiInstance ci) {
        this.ci = ci;
    }

    ObjectNode repo(CiRepo repo) {
        ObjectNode node = names(repo);
        settings(repo, node);
        for (String name : new String[] {"config", "registry", "secret"}) {
            node.put(name + "_extension_endpoint", "").put(name + "_extension_netrc", false);
        }
        node.put("config_extension_exclusive", false);
        return node;
    }

    private ObjectNode names(CiRepo repo) {
        Repository repository = repo.repository();
        String page = ci.forge().base() + "/" + repository.fullName();
        JsonNode owner = new UserRenderer(ci.forge().view(Caller.ANONYMOUS)).anonymous(repository.owner());
        return Json.object()
                .put("id", repo.id())
                .put("forge_id", 1)
                .put("forge_remote_id", String.valueOf(repository.id()))
                .put("org_id", repository.owner().id())
                .put("owner", repository.owner().name())
                .put("name", repository.name())
                .put("full_name", repository.fullName())
                .put("avatar_url", owner.get("avatar_url").stringValue())
                .put("forge_url", page)
                .put("clone_url", page + ".git")
                .put("clone_url_ssh", "ssh://forge@127.0.0.1/" + repository.fullName() + ".git")
                .put("default_branch", repository.defaultBranch())
                .put("private", repository.isPrivate());
    }

    private static void settings(CiRepo repo, ObjectNode node) {
        node.put("pr_enabled", true)
                .put("timeout", repo.timeout())
                .put("visibility", repo.visibility())
                .put("require_approval", repo.requireApproval())
                .put("active", repo.active())
                .put("allow_pr", repo.allowPulls())
                .put("allow_deploy", repo.allowDeployments())
                .put("config_file", repo.configFile());
        node.set(
                "trusted",
                Json.object().put("network", false).put("volumes", false).put("security", false));
        node.set("approval_allowed_users", Json.nothing());
        node.set("cancel_previous_pipeline_events", Json.texts(repo.cancelEvents()));
        node.set("netrc_trusted", Json.nothing());
    }
}
