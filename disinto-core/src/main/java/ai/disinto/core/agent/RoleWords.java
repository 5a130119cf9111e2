package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** The list of roles that a service runs: words with commas, blanks or both between them. */
final class RoleWords {
    private final List<Role> roles = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private RoleWords() {}

    static RoleWords of(ComposeValue value, AgentCatalog catalog) {
        RoleWords words = new RoleWords();
        String text = value.fallback();
        for (String word : text.replace(',', ' ').strip().split("\\s++", -1)) {
            if (!word.isEmpty()) {
                words.add(word, value, catalog);
            }
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

    /** Words that are no names of roles are left out; they are among the problems. */
    List<Role> roles() {
        return List.copyOf(roles);
    }

    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    private void add(String word, ComposeValue value, AgentCatalog catalog) {
        Role role = find(word, catalog);
        if (role == null || !catalog.knows(role)) {
            String like = catalog.role(word)
                    .map(known -> "write " + known)
                    .orElse("remove it, or register the role with AgentCatalog");
            problems.add(Diagnostic.warning(
                    "agent.unknown-role", value.location(), "\"" + word + "\" is no role that anything runs", like));
        }
        if (role != null && !roles.contains(role)) {
            roles.add(role);
        }
    }

    private static @org.jspecify.annotations.Nullable Role find(String word, AgentCatalog catalog) {
        try {
            return catalog.orMade(word);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether two words have blanks between them and no comma. */
    private static boolean isPartedByBlanks(String text) {
        boolean word = false;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',') {
                word = false;
                blank = false;
            } else if (Character.isWhitespace(c)) {
                blank = word;
            } else if (blank) {
                return true;
            } else {
                word = true;
            }
        }
        return false;
    }
}
