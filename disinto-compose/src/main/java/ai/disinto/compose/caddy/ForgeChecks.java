package ai.disinto.compose.caddy;

import ai.disinto.compose.caddy.SmokeCheck.Part;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forge below its path. */
final class ForgeChecks {
    static final String PREFIX = "/forge/";
    static final String USER_FIELD = "user_name";
    private static final Pattern VERSION = Pattern.compile("\"version\"\\s{0,9}:\\s{0,9}\"([^\"]{1,80})\"");

    private ForgeChecks() {}

    static List<SmokeCheck> all() {
        return List.of(
                SmokeCheck.of(EdgeSmoke.FORGE_LOGIN, Part.SITE, ForgeChecks::login),
                SmokeCheck.of("forge-api", Part.SITE, ForgeChecks::api));
    }

    private static String login(Browser browser) throws InterruptedException {
        Page first = browser.follow(browser.at(PREFIX), PREFIX);
        Page login = first.status() == Statuses.OK ? browser.follow(browser.at(PREFIX + "user/login"), PREFIX) : first;
        if (login.status() != Statuses.OK || !login.isHtml()) {
            throw CheckFailed.plain(
                    login.shown() + ", not a page",
                    "see that the forge runs, and that the edge takes /forge away before it asks the forge");
        }
        if (HtmlForm.with(USER_FIELD, login).isEmpty()) {
            throw CheckFailed.plain(
                    login.shown() + " without a form to sign in",
                    "see that the path leads to the forge, and that the forge takes passwords");
        }
        return login.shown() + " with a form to sign in";
    }

    private static String api(Browser browser) throws InterruptedException {
        return version(browser, PREFIX + "api/v1/version", "see that the edge takes /forge away, and nothing more");
    }

    /** The version that a service says it has; a page is none. */
    static String version(Browser browser, String path, String nextStep) throws InterruptedException {
        Page page = browser.get(browser.at(path));
        Matcher version = VERSION.matcher(page.body());
        if (page.status() != Statuses.OK || !page.type().equals("application/json") || !version.find()) {
            throw CheckFailed.plain(page.shown() + ", not a version", nextStep);
        }
        return page.shown() + " version " + Shown.text(version.group(1));
    }
}
