package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** The list of roles that a service runs: words with commas, blanks or both between them. */
final class RoleWords {
    private static final int MOST_PROBLEMS = 20;
    private static final String BLANKS = " \t\n\r\f";

    private final Set<Role> roles = new LinkedHashSet<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private RoleWords() {}

    static RoleWords of(ComposeValue value, AgentCatalog catalog) {
        RoleWords words = new RoleWords();
        String text = value.fallback();
        StringTokenizer tokens = new StringTokenizer(text, "," + BLANKS);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken(), value.location(), catalog);
        }
        if (isPartedByBlanks(text)) {
            words.problems.add(Diagnostic.warning(
                    "agent.roles-by-blanks",
                    value.location(),
                    "the roles \"" + text.strip() + "\" have blanks between them, and older containers then run none",
                    "put commas between them"));
        }
        return words;
    }

    /** What is to say about a word that is no role of the catalogue. */
    static Optional<Diagnostic> unknown(String word, SourceLocation place, AgentCatalog catalog) {
        if (catalog.knows(word)) {
            return Optional.empty();
        }
        String like = catalog.role(word)
                .map(known -> "write " + known)
                .orElse("remove it, or register the role with AgentCatalog");
        return Optional.of(Diagnostic.warning(
                "agent.unknown-role", place, "\"" + word + "\" is no role that anything runs", like));
    }

    /** Words that are no names of roles are left out; they are among the problems. */
    List<Role> roles() {
        return List.copyOf(roles);
    }

    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    private void add(String word, SourceLocation place, AgentCatalog catalog) {
        if (problems.size() < MOST_PROBLEMS) {
            unknown(word, place, catalog).ifPresent(problems::add);
        }
        try {
            roles.add(catalog.orMade(word));
        } catch (IllegalArgumentException e) {
            // it is among the problems: no word that the catalogue knows can fail
        }
    }

    /** Whether two words have blanks between them and no comma. */
    private static boolean isPartedByBlanks(String text) {
        StringTokenizer parts = new StringTokenizer(text, ",");
        while (parts.hasMoreTokens()) {
            if (new StringTokenizer(parts.nextToken(), BLANKS).countTokens() > 1) {
                return true;
            }
        }
        return false;
    }
}
