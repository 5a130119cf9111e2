package ai.disinto.compose.edge;

import java.util.List;
import java.util.Set;

/** What follows from a registry on the host: routes, keys of tunnels, and the record of what was done. */
interface EdgeHost {
    /** The ports that routes lead to, except those of one project. */
    Set<Integer> portsOfOthers(Registration project);

    /** Gives a project its route; as a whole or not at all. */
    void route(Registration project);

    /** Takes the route of a project away; as a whole or not at all. */
    void unroute(Registration project);

    List<RouteDrift> drift(EdgeRegistry registry);

    void repair(EdgeRegistry registry);

    void writeKeys(EdgeRegistry registry);

    void audit(AuditLine line);
}
