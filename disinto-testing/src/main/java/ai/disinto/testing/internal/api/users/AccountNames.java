package ai.disinto.testing.internal.api.users;

import ai.disinto.testing.internal.http.Refusal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names accounts and organisations may have. */
public final class AccountNames {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9](?:[-._]?[A-Za-z0-9_])*");
    private static final int LONGEST = 40;
    private static final Set<String> RESERVED = Set.of(
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
            "ghost",
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
            "v2",
            "gitea-actions",
            "forgejo-actions");

    private AccountNames() {}

    /**
     * Lets a name pass.
     *
     * @throws Refusal 422 if it is malformed or reserved
     */
    public static void check(String name) {
        if (!ALLOWED.matcher(name).matches() || name.length() > LONGEST) {
            throw Refusal.invalid("[Username]: invalid username");
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid("name is reserved [name: " + name + "]");
        }
    }
}
