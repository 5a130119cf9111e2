package ai.disinto.compose.caddy;

import ai.disinto.compose.caddy.SmokeCheck.Part;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The CI server below its path. */
final class CiChecks {
    static final String PREFIX = "/ci/";
    static final String AUTHORIZE = PREFIX + "authorize";
    private static final int MOST_ASSETS = 60;

    private CiChecks() {}

    static List<SmokeCheck> all() {
        return List.of(
                SmokeCheck.of(EdgeSmoke.CI_VERSION, Part.SITE, CiChecks::version),
                SmokeCheck.of("ci-assets", Part.SITE, CiChecks::assets),
                SmokeCheck.of(EdgeSmoke.CI_AUTHORIZE, Part.SITE, CiChecks::authorize));
    }

    /** Not {@code /ci/api/version}, which is a page with status 200. */
    private static String version(Browser browser) throws InterruptedException {
        return ForgeChecks.version(
                browser, PREFIX + "version", "set WOODPECKER_HOST to " + browser.at("/ci") + ", and leave the path in");
    }

    private static String authorize(Browser browser) throws InterruptedException {
        Page page = browser.get(browser.at(AUTHORIZE));
        return OAuth.checked(browser, page, AUTHORIZE, "WOODPECKER_EXPERT_FORGE_OAUTH_HOST", "WOODPECKER_HOST");
    }

    private static String assets(Browser browser) throws InterruptedException {
        Page page = browser.follow(browser.at(PREFIX), PREFIX);
        if (page.status() != Statuses.OK || !page.isHtml()) {
            throw CheckFailed.plain(page.shown() + ", not a page", "see that the edge leaves /ci in the path");
        }
        Set<URI> assets = linked(browser, page);
        if (assets.isEmpty()) {
            throw CheckFailed.plain(page.shown() + " that loads nothing", "see what is behind " + browser.at(PREFIX));
        }
        for (URI asset : assets) {
            look(browser, asset);
        }
        return assets.size() + " files";
    }

    private static void look(Browser browser, URI asset) throws InterruptedException {
        Page page = browser.get(asset);
        String path = asset.getRawPath().toLowerCase(Locale.ROOT);
        boolean code = path.endsWith(".js") || path.endsWith(".css") || path.endsWith(".mjs");
        if (page.status() != Statuses.OK
                || (code && (page.isHtml() || page.type().isEmpty()))) {
            throw CheckFailed.plain(
                    page.shown() + (code && page.isHtml() ? ": a page in place of " + Shown.address(asset) : ""),
                    "set WOODPECKER_HOST to " + browser.at("/ci") + ", and leave the path in");
        }
    }

    /** What the page loads or leads to on this server; other servers are never asked. */
    private static Set<URI> linked(Browser browser, Page page) {
        Set<URI> found = new LinkedHashSet<>();
        for (HtmlTag tag : page.tags()) {
            String link = tag.attributes().getOrDefault("src", tag.attribute("href"));
            if (link.isEmpty() || link.startsWith("#") || found.size() >= MOST_ASSETS) {
                continue;
            }
            try {
                URI address = page.address().resolve(link.strip());
                if (browser.isBelow(address, "/")) {
                    found.add(withinPath(browser, address));
                }
            } catch (IllegalArgumentException e) {
                throw CheckFailed.plain("a link that is no address: " + Shown.text(link), "see what the service is");
            }
        }
        return found;
    }

    private static URI withinPath(Browser browser, URI address) {
        if (!browser.isBelow(address, PREFIX)) {
            throw CheckFailed.of(
                    Fault.Kind.OUTSIDE,
                    "the page loads " + Shown.address(address) + ", which is not below " + browser.at(PREFIX),
                    "set WOODPECKER_HOST to " + browser.at("/ci"));
        }
        return address;
    }
}
