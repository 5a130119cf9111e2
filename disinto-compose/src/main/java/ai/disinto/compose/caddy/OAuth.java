package ai.disinto.compose.caddy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What stands in the addresses of a sign-in over the forge. */
final class OAuth {
    private static final String AT_FORGE = ForgeChecks.PREFIX + "login/oauth/authorize";

    private OAuth() {}

    /**
     * Looks at the redirect with which a service sends somebody to the forge.
     *
     * @param callback where the forge must send them back to
     * @param forgeSetting the setting that says where the forge is
     * @param ownSetting the setting that says where the service itself is
     */
    static String checked(Browser browser, Page page, String callback, String forgeSetting, String ownSetting) {
        if (!page.isRedirect()) {
            throw CheckFailed.plain(
                    page.shown() + ", not a redirect to the forge", "see that the service is behind the path");
        }
        URI target = page.location()
                .orElseThrow(() -> CheckFailed.plain(page.shown() + " without an address", "see what the service is"));
        if (!browser.isBelow(target, AT_FORGE)) {
            throw CheckFailed.plain(
                    page.shown() + ", where browsers do not find the forge's page " + browser.at(AT_FORGE),
                    "set " + forgeSetting + " to " + browser.at("/forge"));
        }
        String back = parameter(target, "redirect_uri").orElse("");
        if (!back.equals(browser.at(callback).toString())) {
            throw CheckFailed.of(
                    back.startsWith(browser.at(callback.substring(0, callback.indexOf('/', 1) + 1))
                                    .toString())
                            ? Fault.Kind.PLAIN
                            : Fault.Kind.OUTSIDE,
                    page.shown() + ": the forge is to send browsers back to \"" + Shown.text(back) + "\"",
                    "set " + ownSetting + " so that the redirect URI is " + browser.at(callback)
                            + ", and register that one at the forge");
        }
        if (parameter(target, "state").orElse("").isEmpty()) {
            throw CheckFailed.plain(page.shown() + " without a state", "take a release of the service that sends one");
        }
        return page.shown();
    }

    /** The value of a parameter of an address. */
    static Optional<String> parameter(URI address, String name) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String part : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                try {
                    return Optional.of(URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
