package ai.disinto.compose.caddy;

import static ai.disinto.compose.caddy.CaddyWord.pattern;
import static ai.disinto.compose.caddy.CaddyWord.placeholder;
import static ai.disinto.compose.caddy.CaddyWord.text;
import static ai.disinto.compose.caddy.Directive.line;

import ai.disinto.compose.caddy.EdgeAction.Chat;
import ai.disinto.compose.caddy.EdgeAction.Forward;
import ai.disinto.compose.caddy.EdgeAction.Redirect;
import ai.disinto.compose.caddy.EdgeAction.Refuse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns the tables of the sites into directives. */
final class EdgeText {
    private static final CaddyWord TARGET = placeholder("http.request.orig_uri");
    private static final CaddyWord REQUEST =
            placeholder("http.request.method").plus(text(" ")).plus(TARGET);
    private static final CaddyWord SHAPE = ours("shape");
    private static final CaddyWord ROUTE = ours("route");
    private static final CaddyWord QUERY = ours("query");

    private final EdgeOptions options;

    private EdgeText(EdgeOptions options) {
        this.options = options;
    }

    /** A value of our own, not of Caddy's. */
    private static CaddyWord ours(String name) {
        return placeholder("edge." + name);
    }

    static List<Directive> of(EdgeOptions options) {
        EdgeText text = new EdgeText(options);
        List<EdgeSite> sites = EdgeSites.of(options);
        List<Directive> blocks = new ArrayList<>();
        blocks.add(text.global());
        blocks.add(text.guard());
        sites.forEach(site -> blocks.add(text.site(site)));
        return blocks;
    }

    private Directive global() {
        return line("").explained(
                        "The edge: which requests reach which service. Generated, so change what it is made from.",
                        "It speaks plain HTTP; whoever is in front of it ends TLS.")
                .holding(
                        line("admin 127.0.0.1:" + options.adminPort()),
                        line("auto_https off"),
                        line("servers").holding(line("protocols h1")));
    }

    private Directive guard() {
        List<Directive> lines = new ArrayList<>();
        lines.add(line("map", REQUEST, SHAPE)
                .explained(
                        "Refuse targets that two programs could read differently; the first line that matches counts.")
                .holding(table(EdgeGuard.SHAPES, EdgeGuard.GOOD_SHAPE)));
        lines.add(line("vars shape", SHAPE));
        lines.add(line("@shape not vars shape " + EdgeGuard.GOOD_SHAPE));
        lines.add(respond("@shape", (Refuse) EdgeGuard.SHAPES.get(0).action()));
        lines.add(line("@method not method " + String.join(" ", EdgeGuard.METHODS)));
        lines.add(respond("@method", EdgeGuard.WRONG_METHOD));
        lines.addAll(headers());
        return line("(guard)").holding(lines);
    }

    private List<Directive> headers() {
        List<Directive> lines = new ArrayList<>(EdgeGuard.strippedHeaders(options).stream()
                .map(name -> line("request_header -" + name))
                .toList());
        lines.set(
                0, lines.get(0).explained("Who a client is, where it is and what it asked for are not for it to say."));
        lines.add(line("@websocket header_regexp Upgrade", pattern(EdgeGuard.WEBSOCKET))
                .explained("Of upgrades only WebSockets are known; all others would be a tunnel past this file."));
        lines.add(line("@other not header_regexp Upgrade", pattern(EdgeGuard.WEBSOCKET)));
        lines.add(line("request_header @websocket Upgrade websocket"));
        lines.add(line("request_header @other -Upgrade"));
        return lines;
    }

    private Directive site(EdgeSite site) {
        List<Directive> lines = new ArrayList<>();
        lines.add(line("import guard"));
        if (!site.routes().isEmpty()) {
            lines.add(line("map", REQUEST, ROUTE)
                    .explained("Where a request goes, by its method and target as they were sent.")
                    .holding(table(site.routes(), site.otherwise().name())));
            lines.add(line("vars route", ROUTE));
            lines.addAll(query(site));
            site.routes().forEach(route -> lines.addAll(route(route)));
        }
        lines.add(respond("", (Refuse) site.otherwise().action())
                .explained(site.otherwise().why() + "."));
        Directive block = line(address(site.host())).holding(line("route").holding(lines));
        return site.comment().isEmpty() ? block : block.explained(site.comment());
    }

    private String address(String host) {
        return (host.isEmpty() ? "" : "http://" + host) + ":" + options.port();
    }

    private static List<Directive> table(List<EdgeRoute> routes, String otherwise) {
        List<Directive> rows = routes.stream()
                .map(route -> line("", pattern("~" + route.pattern()), text(route.name())))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(line("default " + otherwise));
        return rows;
    }

    /** A query with its question mark, for redirects that keep it. */
    private static List<Directive> query(EdgeSite site) {
        boolean kept = site.routes().stream()
                .anyMatch(route ->
                        route.action() instanceof Redirect redirect && redirect.keeps() == EdgeAction.Keeps.QUERY);
        if (!kept) {
            return List.of();
        }
        CaddyWord sent = placeholder("http.request.orig_uri.query");
        return List.of(line("map", sent, QUERY)
                .holding(line("", text(""), text("")), line("default", text("?").plus(sent))));
    }

    private List<Directive> route(EdgeRoute route) {
        String matcher = "@" + route.name();
        List<Directive> lines = new ArrayList<>();
        lines.add(line(matcher + " vars route " + route.name()).explained(route.name() + ": " + route.why() + "."));
        if (route.action() instanceof Refuse refuse) {
            lines.add(respond(matcher, refuse));
        } else if (route.action() instanceof Redirect redirect) {
            lines.add(line("redir " + matcher, to(redirect), text(Integer.toString(redirect.status()))));
        } else if (route.action() instanceof Forward forward) {
            lines.add(line("route " + matcher).holding(forward(forward)));
        } else if (route.action() instanceof Chat chat) {
            lines.add(line("route " + matcher).holding(new EdgeGate(options).lines(chat.gated())));
        }
        return lines;
    }

    private static CaddyWord to(Redirect redirect) {
        return switch (redirect.keeps()) {
            case NOTHING -> text(redirect.to());
            case QUERY -> text(redirect.to()).plus(QUERY);
            case TARGET -> text(redirect.to()).plus(TARGET);
        };
    }

    private List<Directive> forward(Forward forward) {
        List<Directive> lines = new ArrayList<>();
        List<Directive> proxy = new ArrayList<>(trust(options));
        if (!forward.prefix().isEmpty()) {
            lines.add(line("uri strip_prefix " + forward.prefix()));
        }
        if (forward.unaware()) {
            proxy.add(line("header_down Location", pattern("^/"), text(forward.prefix() + "/")));
        }
        lines.add(proxy(forward.upstream(), proxy));
        return lines;
    }

    static Directive proxy(String upstream, List<Directive> lines) {
        Directive proxy = line("reverse_proxy", text(upstream));
        return lines.isEmpty() ? proxy : proxy.holding(lines);
    }

    /** What the other end of the tunnel says about the client is believed. */
    static List<Directive> trust(EdgeOptions options) {
        return options.tunnel() ? List.of(line("trusted_proxies 127.0.0.0/8 ::1")) : List.of();
    }

    static Directive respond(String matcher, Refuse refuse) {
        return line(
                "respond " + (matcher.isEmpty() ? "*" : matcher),
                text(refuse.text()),
                text(Integer.toString(refuse.status())));
    }
}
