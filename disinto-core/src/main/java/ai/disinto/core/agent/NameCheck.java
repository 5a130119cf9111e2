package ai.disinto.core.agent;

import ai.disinto.core.project.AgentIdentifiers;
import ai.disinto.core.project.AgentName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What keeps a new agent from having its names. */
final class NameCheck {
    private static final int LONGEST_ACCOUNT = 40;

    private final AgentCatalog catalog;
    private final List<AgentEntry> entries;

    NameCheck(AgentCatalog catalog, List<AgentEntry> entries) {
        this.catalog = catalog;
        this.entries = entries;
    }

    List<String> collisions(AgentIdentifiers names) {
        List<String> found = new ArrayList<>();
        if (AgentName.find(names.section()).isEmpty()) {
            found.add("the name must be lower-case letters, digits and single dashes, a letter first"
                    + AgentName.suggestFor(names.section())
                            .map(like -> ", such as " + like)
                            .orElse(""));
        }
        if (names.section().equals("schedule")) {
            found.add("the section agents.schedule is no agent");
        }
        catalog.ownNamed(names.safeName())
                .ifPresent(role -> found.add("the name is one of the factory's own agent in the role " + role));
        account(names, found);
        entries.forEach(entry -> entry(entry, names, found));
        return List.copyOf(found);
    }

    AgentName free(AgentName wish) {
        AgentName name = wish;
        for (int i = 2; isTaken(name); i++) {
            String number = "-" + i;
            String stem = wish.toString();
            name = AgentName.suggestFor(stem.substring(0, Math.min(stem.length(), 60 - number.length())) + number)
                    .orElseThrow();
        }
        return name;
    }

    private boolean isTaken(AgentName name) {
        List<String> found = new ArrayList<>();
        AgentIdentifiers names = new AgentIdentifiers(name.toString(), name + "-bot");
        entries.forEach(entry -> entry(entry, names, found));
        return name.toString().equals("schedule")
                || catalog.ownNamed(name.toString()).isPresent()
                || !found.isEmpty();
    }

    private static void account(AgentIdentifiers names, List<String> found) {
        String user = names.forgeUser();
        if (ReservedAccounts.has(user)) {
            found.add("the forge keeps the account " + user + " to itself");
        }
        if (user.length() > LONGEST_ACCOUNT) {
            found.add("the account " + user + " is longer than the " + LONGEST_ACCOUNT + " characters of the forge");
        }
    }

    private static void entry(AgentEntry entry, AgentIdentifiers names, List<String> found) {
        AgentIdentifiers present = entry.agent().identifiers();
        String other =
                " of the agent " + entry.name() + " at " + entry.facts().get(0).origin();
        if (entry.isOrphan()) {
            return;
        }
        if (!entry.isOwn() && present.service().equals(names.service())) {
            found.add("the service " + names.service() + " is that" + other);
        }
        if (lower(present.forgeUser()).equals(lower(names.forgeUser()))) {
            found.add("the account " + names.forgeUser() + " is that" + other);
        } else if (present.tokenVariable().equals(names.tokenVariable())) {
            found.add("the variable " + names.tokenVariable() + " holds the token" + other);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
