package ai.disinto.testing.internal.http;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a request leads.
 *
 * @param route the operation, or {@code null} if there is none
 * @param parameters what stands in the path
 * @param otherMethods the methods that this path has, if it has not the one asked for
 */
public record RouteMatch(@Nullable Route route, Map<String, String> parameters, Set<String> otherMethods) {
    static final RouteMatch UNKNOWN = new RouteMatch(null, Map.of(), Set.of());
}
