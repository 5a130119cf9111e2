package ai.disinto.compose.caddy;

import ai.disinto.compose.caddy.EdgeAction.Chat;
import ai.disinto.compose.caddy.EdgeAction.Forward;
import ai.disinto.compose.caddy.EdgeAction.Redirect;
import ai.disinto.compose.caddy.EdgeAction.Refuse;
import java.util.List;
import java.util.Optional;

/** Follows a request through the tables of the sites, as Caddy does. */
final class EdgeExplanation {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final EdgeOptions options;
    private final List<EdgeSite> sites;

    EdgeExplanation(EdgeOptions options) {
        this.options = options;
        this.sites = EdgeSites.of(options);
    }

    EdgeDecision of(EdgeRequest request) {
        Optional<String> wrong = ServerRules.problem(request);
        if (wrong.isPresent()) {
            return EdgeDecision.refused(new EdgeDecision.Rule("http", wrong.get(), false), BAD_REQUEST);
        }
        if (ServerRules.answersItself(request)) {
            EdgeDecision.Rule rule = new EdgeDecision.Rule("http", "the server itself says what it can do", false);
            return EdgeDecision.refused(rule, OK);
        }
        for (EdgeRoute shape : EdgeGuard.SHAPES) {
            if (shape.matches(request)) {
                return refused(shape);
            }
        }
        if (!EdgeGuard.METHODS.contains(request.method())) {
            EdgeDecision.Rule rule = new EdgeDecision.Rule("method", "no service takes this method", false);
            return EdgeDecision.refused(rule, EdgeGuard.WRONG_METHOD.status());
        }
        EdgeSite site = sites.stream()
                .filter(each -> each.answersTo(request.host()))
                .findFirst()
                .orElseThrow();
        return decided(site.routeOf(request), request);
    }

    private EdgeDecision decided(EdgeRoute route, EdgeRequest request) {
        if (route.action() instanceof Redirect redirect) {
            return EdgeDecision.redirected(rule(route), redirect.status(), redirect.to() + kept(redirect, request));
        }
        if (route.action() instanceof Forward forward) {
            String path = request.target().substring(forward.prefix().length());
            return EdgeDecision.forwarded(
                    rule(route), forward.upstream(), path, headers(request).arriving());
        }
        if (route.action() instanceof Chat chat) {
            return chat.gated() ? gated(route, request) : open(route, request);
        }
        return refused(route);
    }

    private EdgeDecision open(EdgeRoute route, EdgeRequest request) {
        RequestHeaders headers = headers(request).without("Upgrade");
        return EdgeDecision.forwarded(rule(route), options.upstreams().chat(), request.target(), headers.arriving());
    }

    private EdgeDecision gated(EdgeRoute route, EdgeRequest request) {
        if (request.user().isEmpty()) {
            EdgeDecision.Rule nobody =
                    new EdgeDecision.Rule(route.name(), "the chat knows nobody of this session", true);
            return EdgeDecision.refused(nobody, UNAUTHORIZED);
        }
        String user = request.user().get();
        EdgeDecision.Rule rule = new EdgeDecision.Rule(route.name(), route.why(), true);
        if (!EdgeGate.isName(user)) {
            return EdgeDecision.refused(
                    new EdgeDecision.Rule(route.name(), "what the chat answered is no name", true), EdgeGate.NOBODY);
        }
        return EdgeDecision.forwarded(
                rule,
                options.upstreams().chat(),
                request.target(),
                headers(request).arrivingAs(user));
    }

    private RequestHeaders headers(EdgeRequest request) {
        return RequestHeaders.guarded(request, options);
    }

    private static EdgeDecision refused(EdgeRoute route) {
        return EdgeDecision.refused(rule(route), ((Refuse) route.action()).status());
    }

    private static EdgeDecision.Rule rule(EdgeRoute route) {
        return new EdgeDecision.Rule(route.name(), route.why(), false);
    }

    private static String kept(Redirect redirect, EdgeRequest request) {
        int mark = request.target().indexOf('?');
        String query = mark < 0 || mark + 1 == request.target().length()
                ? ""
                : request.target().substring(mark);
        return switch (redirect.keeps()) {
            case NOTHING -> "";
            case QUERY -> query;
            case TARGET -> request.target();
        };
    }
}
