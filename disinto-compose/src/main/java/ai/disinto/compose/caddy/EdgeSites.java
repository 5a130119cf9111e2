package ai.disinto.compose.caddy;

import ai.disinto.compose.caddy.EdgeAction.Chat;
import ai.disinto.compose.caddy.EdgeAction.Forward;
import ai.disinto.compose.caddy.EdgeAction.Keeps;
import ai.disinto.compose.caddy.EdgeAction.Redirect;
import ai.disinto.compose.caddy.EdgeAction.Refuse;
import java.util.ArrayList;
import java.util.List;

/** The table of each site: the one place that says what is routed where. */
final class EdgeSites {
    private static final int FOUND = 302;
    private static final int TEMPORARY = 307;
    private static final String ALL = "^[A-Z]+ /";
    private static final String END = "(?:\\?|\\z)";
    private static final String LOOKS = "^(?:GET|HEAD) /";
    /** Letters, digits and marks that nobody needs to encode, and what a program might take for a slash or for an end. */
    private static final String DISGUISED =
            "[^?]*(?:;|%(?:2[5D-Fd-f]|3[0-9Bb]|4[1-9A-Fa-f]|5[0-9AFaf]|6[1-9A-Fa-f]|7[0-9AEae]))";

    private static final EdgeRoute NOWHERE =
            new EdgeRoute("nowhere", "", new Refuse(404, "Nothing is here."), "no route has this path");
    private static final EdgeRoute WRONG_HOST =
            new EdgeRoute("host", "", new Refuse(421, "Nothing is reached under this name."), "no site has this host");

    private final EdgeOptions options;

    private EdgeSites(EdgeOptions options) {
        this.options = options;
    }

    static List<EdgeSite> of(EdgeOptions options) {
        EdgeSites sites = new EdgeSites(options);
        return switch (options.routing().mode()) {
            case LOCAL -> List.of(sites.local());
            case SUBPATH -> List.of(sites.subpath());
            case SUBDOMAIN -> sites.subdomains();
        };
    }

    private EdgeSite subpath() {
        List<EdgeRoute> routes = new ArrayList<>();
        routes.add(redirect(
                "root", ALL + END, new Redirect(FOUND, "/forge/", Keeps.NOTHING), "the forge is the first page"));
        routes.add(slashless("forge"));
        routes.add(new EdgeRoute(
                "forge",
                ALL + "forge/",
                new Forward(options.upstreams().forge(), "/forge", false),
                "the forge serves at its root what it calls /forge/"));
        routes.add(slashless("ci"));
        routes.add(new EdgeRoute(
                "ci",
                ALL + "ci/",
                new Forward(options.upstreams().ci(), "", false),
                "the CI server itself serves below /ci"));
        routes.addAll(staging());
        routes.addAll(chat());
        return new EdgeSite("Everything under one name.", "", routes, NOWHERE);
    }

    private EdgeSite local() {
        String forge = "http://localhost:" + options.forgePort() + "/";
        String ci = "http://localhost:" + options.ciPort() + "/";
        List<EdgeRoute> routes = new ArrayList<>();
        routes.add(redirect(
                "forge",
                ALL + "(?:forge/?)?" + END,
                new Redirect(FOUND, forge, Keeps.NOTHING),
                "without a public name the forge has its own port"));
        routes.add(redirect(
                "ci",
                ALL + "ci/?" + END,
                new Redirect(FOUND, ci, Keeps.NOTHING),
                "without a public name the CI server has its own port"));
        routes.addAll(staging());
        routes.addAll(chat());
        return new EdgeSite("No public name: forge and CI server are reached at their own ports.", "", routes, NOWHERE);
    }

    private List<EdgeSite> subdomains() {
        Routing routing = options.routing();
        List<EdgeSite> sites = new ArrayList<>();
        sites.add(whole(
                "forge",
                routing.nameOf("forge").orElseThrow(),
                options.upstreams().forge()));
        sites.add(whole(
                "ci", routing.nameOf("ci").orElseThrow(), options.upstreams().ci()));
        if (options.chat()) {
            sites.add(chatHost(routing.nameOf("chat").orElseThrow()));
        }
        sites.add(whole(
                "staging",
                routing.publicName().orElseThrow(),
                options.upstreams().staging()));
        sites.add(new EdgeSite("No other name leads anywhere.", "", List.of(), WRONG_HOST));
        return sites;
    }

    private static EdgeSite whole(String name, String host, String upstream) {
        return new EdgeSite(
                "",
                host,
                List.of(new EdgeRoute(name, ALL, new Forward(upstream, "", false), "the whole host is for it")),
                NOWHERE);
    }

    /** The chat serves below /chat alone, and its cookie is for that path, so browsers must go there. */
    private EdgeSite chatHost(String host) {
        List<EdgeRoute> routes = new ArrayList<>();
        routes.add(redirect(
                "root", ALL + END, new Redirect(FOUND, "/chat/", Keeps.NOTHING), "the chat serves below /chat"));
        routes.add(redirect(
                "chat-login",
                LOOKS + "(?:login|oauth/callback)" + END,
                new Redirect(TEMPORARY, "/chat", Keeps.TARGET),
                "the chat serves below /chat"));
        routes.addAll(chat());
        return new EdgeSite("", host, routes, NOWHERE);
    }

    private List<EdgeRoute> staging() {
        return List.of(
                slashless("staging"),
                new EdgeRoute(
                        "staging",
                        ALL + "staging/",
                        new Forward(options.upstreams().staging(), "/staging", true),
                        "the staging site knows nothing of its prefix"));
    }

    private List<EdgeRoute> chat() {
        if (!options.chat()) {
            return List.of();
        }
        return List.of(
                new EdgeRoute(
                        "chat-disguised",
                        ALL + "chat" + DISGUISED,
                        new Refuse(400, "The target of the request is refused."),
                        "a path of the chat must not be encoded where it need not be"),
                new EdgeRoute(
                        "chat-verify",
                        ALL + "chat/auth(?:/|\\?|\\z)",
                        new Refuse(404, "Nothing is here."),
                        "only the edge asks the chat who is logged in"),
                new EdgeRoute(
                        "chat-open",
                        LOOKS + "chat/(?:login|oauth/callback)" + END,
                        new Chat(false),
                        "whoever logs in is not logged in yet"),
                redirect(
                        "chat-slash",
                        LOOKS + "chat" + END,
                        new Redirect(TEMPORARY, "/chat/", Keeps.QUERY),
                        "what is served has a slash"),
                new EdgeRoute(
                        "chat", ALL + "chat(?:/|\\?|\\z)", new Chat(true), "only who is logged in reaches the chat"),
                redirect(
                        "chat-assets",
                        LOOKS + "static/",
                        new Redirect(TEMPORARY, "/chat", Keeps.TARGET),
                        "the page of the chat names its assets without /chat"));
    }

    private static EdgeRoute slashless(String name) {
        return redirect(
                name + "-slash",
                ALL + name + END,
                new Redirect(TEMPORARY, "/" + name + "/", Keeps.QUERY),
                "what is served has a slash");
    }

    private static EdgeRoute redirect(String name, String pattern, Redirect action, String why) {
        return new EdgeRoute(name, pattern, action, why);
    }
}
