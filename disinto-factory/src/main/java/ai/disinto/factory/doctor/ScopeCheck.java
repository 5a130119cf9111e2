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
        List<String> lacking = needed.stream()
                .filter(scope -> token.scopes().stream().noneMatch(has -> covers(has, scope)))
                .sorted()
                .toList();
        List<String> excess = token.scopes().stream()
                .filter(has -> needed.stream().noneMatch(scope -> covers(scope, has)))
                .sorted()
                .toList();
        String rotate = Remedies.rotate(agent);
        report(StaffCode.TOKEN_LACKS_SCOPE, agent, lacking, new Words("its token lacks ", rotate));
        report(
                StaffCode.TOKEN_OVER_SCOPED,
                agent,
                excess,
                new Words("its token may do more than its roles need: ", rotate));
        if (restricted) {
            report(
                    StaffCode.TOKEN_LACKS_REPOSITORY,
                    agent,
                    unreachable(token),
                    new Words("its token is restricted to repositories other than ", rotate));
        } else if (restricts) {
            report(
                    StaffCode.TOKEN_UNRESTRICTED,
                    agent,
                    List.of("this server could restrict it to those of its projects"),
                    new Words("its token reaches every repository that the account sees; ", rotate));
        }
    }

    private void report(StaffCode code, AgentEntry agent, List<String> items, Words words) {
        if (!items.isEmpty()) {
            out.add(code, agent, new Words(words.seen() + String.join(", ", items), words.remedy()));
        }
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
