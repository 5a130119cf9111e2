package ai.disinto.core.agent;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Accounts that the forge refuses to make, since its own pages have these names. */
final class ReservedAccounts {
    private static final Set<String> NAMES = Set.of(
            ".",
            "..",
            ".well-known",
            "admin",
            "api",
            "assets",
            "attachments",
            "avatar",
            "avatars",
            "captcha",
            "commits",
            "debug",
            "devtest",
            "error",
            "explore",
            "favicon.ico",
            "forgejo-actions",
            "ghost",
            "gitea-actions",
            "issues",
            "login",
            "manifest.json",
            "metrics",
            "milestones",
            "new",
            "notifications",
            "org",
            "pulls",
            "raw",
            "repo",
            "repo-avatars",
            "robots.txt",
            "search",
            "serviceworker.js",
            "ssh_info",
            "swagger.v1.json",
            "user",
            "v2");
    private static final List<String> ENDINGS = List.of(".keys", ".gpg", ".rss", ".atom", ".png");

    private ReservedAccounts() {}

    static boolean has(String user) {
        String name = user.toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || ENDINGS.stream().anyMatch(name::endsWith);
    }
}
