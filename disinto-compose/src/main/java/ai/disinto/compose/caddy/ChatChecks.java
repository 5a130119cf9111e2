package ai.disinto.compose.caddy;

import ai.disinto.compose.caddy.SmokeCheck.Part;
import java.util.List;

/** The chat below its path, which nobody enters without a session. */
final class ChatChecks {
    static final String PREFIX = "/chat/";
    static final String LOGIN = "chat-login";
    static final String SIGN_IN = "chat-sign-in";
    private static final String SOCKET = PREFIX + "ws";
    private static final String GATE = "put forward_auth before the chat, for every path but those of the sign-in";

    private ChatChecks() {}

    static List<SmokeCheck> all() {
        return List.of(
                SmokeCheck.of("chat-guard", Part.CHAT, ChatChecks::guard),
                SmokeCheck.of("chat-socket-guard", Part.CHAT, ChatChecks::socketGuard),
                SmokeCheck.of(LOGIN, Part.CHAT, ChatChecks::login));
    }

    private static String guard(Browser browser) throws InterruptedException {
        Page page = browser.get(browser.at(PREFIX));
        refused(browser, page, "");
        Page forged = browser.get(browser.at(PREFIX), "X-Forwarded-User", "disinto-admin");
        refused(browser, forged, " to a forged X-Forwarded-User");
        return page.shown();
    }

    /** Refused, or led to the sign-in. */
    private static void refused(Browser browser, Page page, String whom) {
        boolean led = page.isRedirect()
                && page.location()
                        .filter(address -> address.equals(browser.at(PREFIX + "login")))
                        .isPresent();
        if (page.status() != Statuses.UNAUTHORIZED && !led) {
            throw CheckFailed.plain(page.shown() + whom + ", not 401", GATE);
        }
    }

    private static String socketGuard(Browser browser) throws InterruptedException {
        int status = browser.open(SOCKET);
        if (status != Statuses.UNAUTHORIZED) {
            throw CheckFailed.plain(status + " to a socket without a session, not 401", GATE + ", the socket included");
        }
        return String.valueOf(status);
    }

    private static String login(Browser browser) throws InterruptedException {
        Page page = browser.get(browser.at(PREFIX + "login"));
        return OAuth.checked(browser, page, PREFIX + "oauth/callback", "FORGE_PUBLIC_URL", "EDGE_TUNNEL_FQDN");
    }

    /** With the session that the browser has. */
    static String socket(Browser browser) throws InterruptedException {
        int status = browser.open(SOCKET);
        if (status != Statuses.SWITCHED) {
            throw CheckFailed.plain(
                    status + " to a socket with a session, not 101",
                    "see that the session is still good, and that nothing before the chat takes Upgrade away");
        }
        return String.valueOf(status);
    }
}
