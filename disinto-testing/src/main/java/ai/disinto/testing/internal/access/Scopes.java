package ai.disinto.testing.internal.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a token is good for. */
public final class Scopes {
    private static final List<String> KINDS = List.of(
            "activitypub", "admin", "issue", "misc", "notification", "organization", "package", "repository", "user");
    private static final String ALL = "all";
    private static final String PUBLIC_ONLY = "public-only";

    private Scopes() {}

    public static boolean isKnown(String scope) {
        return scope.equals(ALL)
                || scope.equals(PUBLIC_ONLY)
                || KINDS.stream().anyMatch(kind -> scope.equals("read:" + kind) || scope.equals("write:" + kind));
    }

    /** The scopes as the server keeps them: sorted, without those that others contain. */
    public static Set<String> normalized(Collection<String> scopes) {
        Set<String> kept = new TreeSet<>(scopes);
        boolean everything = kept.contains(ALL) || KINDS.stream().allMatch(kind -> kept.contains("write:" + kind));
        if (everything) {
            boolean publicOnly = kept.contains(PUBLIC_ONLY);
            kept.clear();
            kept.add(ALL);
            if (publicOnly) {
                kept.add(PUBLIC_ONLY);
            }
        }
        kept.removeIf(scope -> scope.startsWith("read:") && kept.contains("write:" + scope.substring(5)));
        return kept;
    }

    static boolean allow(Set<String> scopes, String level, String kind) {
        return scopes.contains(ALL)
                || scopes.contains(level + ":" + kind)
                || (level.equals("read") && scopes.contains("write:" + kind));
    }

    static boolean publicOnly(Set<String> scopes) {
        return scopes.contains(PUBLIC_ONLY);
    }
}
