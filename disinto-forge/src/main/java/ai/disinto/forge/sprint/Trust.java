package ai.disinto.forge.sprint;

import ai.disinto.forge.model.Issue;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Whose issues are believed. Asks who is asking when that matters for the first time. */
final class Trust {
    private final FilerSettings settings;
    private final Set<String> logins = new TreeSet<>();

    Trust(FilerSettings settings) {
        this.settings = settings;
        settings.authors().ifPresent(all -> all.forEach(this::add));
    }

    /** What this account has just filed says who it is. */
    void learn(Issue own) {
        if (settings.authors().isEmpty() && logins.isEmpty()) {
            add(own.author().login());
        }
    }

    boolean believes(Issue issue) {
        if (settings.authors().isEmpty() && logins.isEmpty()) {
            add(settings.repository().users().current().login());
        }
        return logins.contains(key(issue.author().login()));
    }

    private void add(String login) {
        logins.add(key(login));
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
