package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.User;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Accounts as the API shows them: more to themselves and to site administrators. */
public final class UserRenderer {
    private static final long GHOST = -1;

    private final View view;

    public UserRenderer(View view) {
        this.view = view;
    }

    /** As the caller may see it. */
    public ObjectNode user(User user) {
        boolean everything = view.caller().isSiteAdmin() || view.caller().is(user);
        return render(user, view.signedIn() && (everything || !user.hideEmail()), everything);
    }

    /** Within a repository, a commit or an event: with the address, but without what only administrators see. */
    public ObjectNode withEmail(User user) {
        return render(user, !user.hideEmail(), false);
    }

    /** For everybody: the address is replaced. */
    public ObjectNode anonymous(User user) {
        return render(user, false, false);
    }

    /** Who wrote an issue: as the caller may see it, or what stands for a deleted account. */
    public ObjectNode author(User user) {
        return isThere(user) ? user(user) : ghost();
    }

    /** Who wrote a comment, for everybody; or what stands for a deleted account. */
    public ObjectNode commenter(User user) {
        return isThere(user) ? anonymous(user) : ghost();
    }

    private boolean isThere(User user) {
        return view.store().accounts().find(user.id()).isPresent();
    }

    /** What stands for a deleted account. */
    public ObjectNode ghost() {
        return anonymous(new User(GHOST, java.time.Instant.EPOCH, "Ghost", ""));
    }

    private ObjectNode render(User user, boolean withEmail, boolean everything) {
        ObjectNode node = Json.object()
                .put("id", user.id())
                .put("login", user.name())
                .put("login_name", everything ? user.loginName() : "")
                .put("source_id", everything ? user.sourceId() : 0)
                .put("full_name", user.fullName())
                .put("email", withEmail ? user.email() : View.placeholderEmail(user))
                .put("avatar_url", view.base() + "/avatars/" + avatar(user))
                .put("html_url", view.base() + "/" + user.name())
                .put("language", everything ? user.language() : "")
                .put("is_admin", everything && user.admin())
                .put("last_login", everything ? Json.time(user.lastLogin()) : Json.NEVER)
                .put("created", Json.time(user.created()))
                .put("restricted", user.restricted())
                .put("active", everything && user.active())
                .put("prohibit_login", everything && user.prohibitLogin())
                .put("location", user.location())
                .put("pronouns", user.pronouns())
                .put("website", user.website())
                .put("description", user.description())
                .put("visibility", user.visibility());
        return node.put("followers_count", followers(user))
                .put("following_count", user.following().size())
                .put("starred_repos_count", user.starred().size())
                .put("username", user.name());
    }

    private long followers(User user) {
        return view.store().accounts().people().stream()
                .filter(other -> other.following().contains(user.id()))
                .count();
    }

    private static String avatar(User user) {
        return UUID.nameUUIDFromBytes(user.name().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
