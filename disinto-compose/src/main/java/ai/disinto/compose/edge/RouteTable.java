package ai.disinto.compose.edge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The routes of Caddy's servers, and how they come to be as a registry wants them. Works on a copy; sends nothing. */
final class RouteTable {
    private final List<String> edgeServers;
    private final boolean subdomains;
    private JsonObject servers;

    RouteTable(CaddyConfig config, boolean subdomains) {
        this.edgeServers = config.edgeServers();
        this.servers = config.servers();
        this.subdomains = subdomains;
    }

    /** All servers as they are to be. */
    JsonObject servers() {
        return servers;
    }

    List<String> edgeServers() {
        return edgeServers;
    }

    /** The routes that lead to tunnels, of the servers of the edge. */
    List<EdgeRoute> tunnels() {
        List<EdgeRoute> found = new ArrayList<>();
        for (String server : edgeServers) {
            for (Object json : routes(server)) {
                TunnelRoute route = new TunnelRoute(json);
                if (route.leadsToTunnel()) {
                    int port = route.ports().iterator().next();
                    found.add(new EdgeRoute(server, route.id(), route.hosts(), port));
                }
            }
        }
        return found;
    }

    /** The ports of tunnels that routes of any server lead to, except those of one project. */
    Set<Integer> portsOfOthers(Registration project) {
        Set<Integer> ports = new TreeSet<>();
        for (String server : servers.members().keySet()) {
            for (Object json : routes(server)) {
                TunnelRoute route = new TunnelRoute(json);
                if (!route.isOf(project.name(), names(project))) {
                    ports.addAll(route.ports());
                }
            }
        }
        return ports;
    }

    /** Gives each server of the edge one route of a project, and none of ours for another project to its port. */
    void ensure(Registration project) {
        for (String server : servers.members().keySet()) {
            List<Object> routes = routes(server);
            int place = place(routes, project);
            List<Object> before = others(routes.subList(0, place), project);
            List<Object> changed = new ArrayList<>(before);
            if (edgeServers.contains(server)) {
                changed.add(wanted(project, server));
            }
            changed.addAll(others(routes.subList(place, routes.size()), project));
            keep(server, changed);
        }
    }

    private List<Object> others(List<Object> routes, Registration project) {
        return routes.stream()
                .filter(json -> !isOf(json, project) && !isIntruder(json, project))
                .toList();
    }

    /** Takes every route of a project away. */
    void remove(Registration project) {
        for (String server : servers.members().keySet()) {
            List<Object> routes = new ArrayList<>(routes(server));
            if (routes.removeIf(json -> isOf(json, project))) {
                keep(server, routes);
            }
        }
    }

    /** Makes all routes of ours as the registry wants them. */
    void repair(EdgeRegistry registry) {
        for (String server : edgeServers) {
            List<Object> routes = new ArrayList<>(routes(server));
            routes.removeIf(json -> isStale(new TunnelRoute(json), registry));
            keep(server, routes);
        }
        registry.projects().stream().filter(this::differs).forEach(this::ensure);
    }

    /** In what the routes differ from the registry. */
    List<RouteDrift> drift(EdgeRegistry registry) {
        Set<RouteDrift> found = new LinkedHashSet<>();
        for (String server : edgeServers) {
            List<Object> routes = routes(server);
            registry.projects().forEach(project -> compare(server, routes, project, found));
            Map<String, EdgeName> owners = owners(registry);
            routes.forEach(json -> strange(server, new TunnelRoute(json), registry, owners, found));
        }
        return List.copyOf(found);
    }

    private void compare(String server, List<Object> routes, Registration project, Collection<RouteDrift> found) {
        List<Object> own = routes.stream().filter(json -> isOf(json, project)).toList();
        String subject = project.name().toString();
        if (own.isEmpty()) {
            found.add(new RouteDrift(RouteDrift.Kind.MISSING, server, subject));
            return;
        }
        if (own.size() > 1) {
            found.add(new RouteDrift(RouteDrift.Kind.DUPLICATE, server, subject));
        }
        if (!own.get(0).equals(wanted(project, server))) {
            found.add(new RouteDrift(RouteDrift.Kind.WRONG, server, subject));
        }
        if (isShadowed(routes, routes.indexOf(own.get(0)), project)) {
            found.add(new RouteDrift(RouteDrift.Kind.SHADOWED, server, subject));
        }
    }

    private void strange(
            String server,
            TunnelRoute route,
            EdgeRegistry registry,
            Map<String, EdgeName> owners,
            Collection<RouteDrift> found) {
        if (isStale(route, registry)) {
            found.add(new RouteDrift(RouteDrift.Kind.STALE, server, String.join(" ", route.hosts())));
        } else if (!route.ports().isEmpty() && !isOfAny(route, registry, owners)) {
            String subject = route.hosts().isEmpty() ? "port " + route.ports() : String.join(" ", route.hosts());
            found.add(new RouteDrift(RouteDrift.Kind.OCCUPIED, server, subject));
        }
    }

    private static boolean isStale(TunnelRoute route, EdgeRegistry registry) {
        return route.leadsToTunnel()
                && route.project()
                        .filter(EdgeName::isRegistered)
                        .filter(name -> registry.find(EdgeName.registered(name)).isEmpty())
                        .isPresent();
    }

    private boolean isOfAny(TunnelRoute route, EdgeRegistry registry, Map<String, EdgeName> owners) {
        return route.project()
                        .filter(EdgeName::isRegistered)
                        .flatMap(name -> registry.find(EdgeName.registered(name)))
                        .isPresent()
                || route.hosts().stream()
                        .flatMap(host -> Stream.ofNullable(owners.get(host)))
                        .flatMap(name -> registry.find(name).stream())
                        .anyMatch(project -> route.isOf(project.name(), names(project)));
    }

    private Map<String, EdgeName> owners(EdgeRegistry registry) {
        Map<String, EdgeName> owners = new HashMap<>();
        registry.projects().forEach(project -> names(project).forEach(host -> owners.put(host, project.name())));
        return owners;
    }

    private boolean differs(Registration project) {
        Set<RouteDrift> found = new HashSet<>();
        edgeServers.forEach(server -> compare(server, routes(server), project, found));
        return !found.isEmpty();
    }

    /** Where the route of a project is to stand: where it stands, or before all others. */
    private int place(List<Object> routes, Registration project) {
        int place = 0;
        while (place < routes.size() && !isOf(routes.get(place), project)) {
            place++;
        }
        return place == routes.size() || isShadowed(routes, place, project) ? 0 : place;
    }

    private boolean isShadowed(List<Object> routes, int place, Registration project) {
        return routes.subList(0, place).stream()
                .filter(json -> !isOf(json, project))
                .anyMatch(json -> new TunnelRoute(json).takes(hosts(project)));
    }

    private boolean isOf(Object json, Registration project) {
        return new TunnelRoute(json).isOf(project.name(), names(project));
    }

    private static boolean isIntruder(Object json, Registration project) {
        TunnelRoute route = new TunnelRoute(json);
        return route.project().isPresent()
                && route.leadsToTunnel()
                && route.ports().contains(project.port());
    }

    private JsonObject wanted(Registration project, String server) {
        String id = TunnelRoute.id(project.name(), server, server.equals(edgeServers.get(0)));
        return TunnelRoute.json(id, hosts(project), project.port());
    }

    private List<String> hosts(Registration project) {
        List<String> hosts = new ArrayList<>(List.of(project.fqdn()));
        hosts.addAll(subdomains ? project.subdomains() : List.of());
        return hosts;
    }

    /** The names that routes of a project may have, in whichever mode they were made. */
    private static Set<String> names(Registration project) {
        Set<String> names = new HashSet<>(project.subdomains());
        names.add(project.fqdn());
        return names;
    }

    private List<Object> routes(String server) {
        return List.copyOf(servers.object(server).orElse(JsonObject.empty()).list("routes"));
    }

    private void keep(String server, List<Object> routes) {
        JsonObject changed = servers.object(server).orElse(JsonObject.empty());
        boolean none = routes.isEmpty() && changed.find("routes") == null;
        if (!none) {
            servers = servers.with(server, changed.with("routes", List.copyOf(routes)));
        }
    }
}
