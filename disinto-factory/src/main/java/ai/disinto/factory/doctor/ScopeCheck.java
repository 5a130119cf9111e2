package ai.disinto.factory.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.factory.internal.RoleNeeds;
import ai.disinto.forge.model.AccessToken;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a token may do what the roles of its agent need, where they need it, and no more. */
final class ScopeCheck {
    private static final String READ = "read:";
    private static final String WRITE = "write:";
    private static final String ALL = "all";

    private final List<RepositorySlug> wanted;
    private final boolean restricts;
    private final Diagnosis out;

    ScopeCheck(List<RepositorySlug> wanted, boolean restricts, Diagnosis out) {
        this.wanted = wanted;
        this.restricts = restricts;
        this.out = out;
    }

    void examine(AgentEntry agent, AccessToken token) {
        boolean restricted = !token.repositories().isEmpty();
        List<String> needed = RoleNeeds.scopes(restricted);
        List<String> lacking = without(needed, token.scopes());
        List<String> excess = without(token.scopes(), needed);
        report(StaffCode.TOKEN_LACKS_SCOPE, agent, "its token lacks ", lacking);
        report(StaffCode.TOKEN_OVER_SCOPED, agent, "its token may do more than its roles need: ", excess);
        List<String> places = restricted ? unreachable(token) : List.of();
        report(StaffCode.TOKEN_LACKS_REPOSITORY, agent, "its token is restricted to repositories other than ", places);
        if (restricts && !restricted) {
            String seen = "its token reaches every repository that the account sees, and this server could restrict it";
            out.add(StaffCode.TOKEN_UNRESTRICTED, agent, new Words(seen, Remedies.rotate(agent)));
        }
    }

    private void report(StaffCode code, AgentEntry agent, String seen, List<String> items) {
        if (!items.isEmpty()) {
            out.add(code, agent, new Words(seen + String.join(", ", items), Remedies.rotate(agent)));
        }
    }

    /** The scopes of a list that no scope of the other one includes. */
    private static List<String> without(List<String> scopes, List<String> others) {
        return scopes.stream()
                .filter(scope -> others.stream().noneMatch(other -> covers(other, scope)))
                .sorted()
                .toList();
    }

    private List<String> unreachable(AccessToken token) {
        List<String> reached =
                token.repositories().stream().map(ScopeCheck::lower).toList();
        return wanted.stream()
                .filter(slug -> !reached.contains(lower(slug)))
                .map(RepositorySlug::toString)
                .toList();
    }

    private static String lower(RepositorySlug slug) {
        return slug.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a scope includes another. */
    private static boolean covers(String has, String wanted) {
        return Stream.of(wanted, ALL).anyMatch(has::equals)
                || (has.startsWith(WRITE) && wanted.equals(READ + has.substring(WRITE.length())));
    }
}
