package ai.disinto.compose.caddy;

import ai.disinto.compose.caddy.SmokeCheck.Part;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the edge does by itself: root, prefixes, the rest, and the staging page. */
final class SiteChecks {
    private static final String FORGE = "/forge";
    private static final String STAGING = "/staging";
    private static final String NOWHERE = "/no-such-path-of-a-smoke-test";
    private static final int FOUND = 302;
    private static final int NOT_FOUND = 404;

    private final String title;

    SiteChecks(String title) {
        this.title = title;
    }

    List<SmokeCheck> all() {
        return List.of(
                SmokeCheck.of("root-redirect", Part.SITE, SiteChecks::root),
                SmokeCheck.of("forge-without-slash", Part.SITE, browser -> withoutSlash(browser, FORGE)),
                SmokeCheck.of("ci-without-slash", Part.SITE, browser -> withoutSlash(browser, "/ci")),
                SmokeCheck.of("staging-without-slash", Part.SITE, browser -> withoutSlash(browser, STAGING)),
                SmokeCheck.of("chat-without-slash", Part.CHAT, browser -> withoutSlash(browser, "/chat")),
                SmokeCheck.of("unknown-path", Part.SITE, SiteChecks::unknown),
                SmokeCheck.of("staging-page", Part.SITE, this::staging));
    }

    private static String root(Browser browser) throws InterruptedException {
        Page page = browser.get(browser.at("/"));
        URI wanted = browser.at(FORGE + "/");
        if (page.status() != FOUND || !page.location().equals(Optional.of(wanted))) {
            throw CheckFailed.plain(
                    page.shown() + ", not 302 to " + wanted,
                    "have the root redirect to /forge/: in a Caddyfile, redir / /forge/ 302");
        }
        return page.shown();
    }

    private static String withoutSlash(Browser browser, String prefix) throws InterruptedException {
        Page page = browser.get(browser.at(prefix));
        if (!page.isRedirect() || !page.location().equals(Optional.of(browser.at(prefix + "/")))) {
            throw CheckFailed.plain(
                    page.shown() + ", not a redirect to " + prefix + "/",
                    "have " + prefix + " redirect to " + prefix + "/: a route for " + prefix + "/* does not match it");
        }
        return page.shown();
    }

    private static String unknown(Browser browser) throws InterruptedException {
        Page page = browser.get(browser.at(NOWHERE));
        if (page.status() != NOT_FOUND) {
            throw CheckFailed.plain(
                    page.shown() + ", not 404",
                    "answer 404 where no route matches: an empty 200 makes dead routes look alive");
        }
        return page.shown();
    }

    private String staging(Browser browser) throws InterruptedException {
        Page page = browser.follow(browser.at(STAGING + "/"), STAGING + "/");
        String seen = page.isHtml() ? HtmlTag.title(page.tags()).orElse("") : "";
        if (page.status() != Statuses.OK || !page.isHtml() || !(title.isEmpty() || seen.equals(title))) {
            throw CheckFailed.plain(
                    page.shown()
                            + (seen.isEmpty() ? "" : ", titled \"" + Shown.text(seen) + "\"")
                            + (title.isEmpty() ? "" : ", not the page titled \"" + Shown.text(title) + "\""),
                    "see that the path is taken away on its way to the staging server, and what the server's folder has");
        }
        return page.shown() + " \"" + Shown.text(seen) + "\"";
    }
}
