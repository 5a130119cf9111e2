package ai.disinto.compose.caddy;

import java.util.List;

/**
 * What is reached under one host, or under any if the host is empty: the first route that matches wins; without one the
 * last word is the refusal.
 */
record EdgeSite(String comment, String host, List<EdgeRoute> routes, EdgeRoute otherwise) {
    EdgeSite {
        routes = List.copyOf(routes);
    }

    /** As Caddy compares: without the port, and whatever the case. */
    boolean answersTo(String header) {
        return host.isEmpty() || host.equalsIgnoreCase(HostHeader.name(header));
    }

    EdgeRoute routeOf(EdgeRequest request) {
        return routes.stream()
                .filter(route -> route.matches(request))
                .findFirst()
                .orElse(otherwise);
    }
}
