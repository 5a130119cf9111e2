package ai.disinto.examples.lifecycle;

import java.util.List;

/**
 * The accounts of one run on a server, and its repositories.
 *
 * @param suffix what the names end with, so that several runs can be on one server; empty if there is only one
 */
record Cast(String suffix) {
    /** Who takes part. */
    enum Role {
        KEEPER("keeper"),
        AGENT("dev-bot"),
        REVIEWER("review-bot"),
        VAULT("vault-bot"),
        PERSON("anna"),
        CHECKS("check-bot");

        private final String word;

        Role(String word) {
            this.word = word;
        }
    }

    static Cast named(String name) {
        return new Cast(name.isEmpty() ? "" : "-" + name);
    }

    String login(Role role) {
        return role.word + suffix;
    }

    /** What shows that an account was made for this run. */
    String fullName(Role role) {
        return login(role) + " of the lifecycle example";
    }

    List<Role> roles(boolean withChecks) {
        return List.of(Role.values()).stream()
                .filter(role -> withChecks || role != Role.CHECKS)
                .toList();
    }

    String project() {
        return login(Role.KEEPER) + "/harbour";
    }

    String operations() {
        return login(Role.KEEPER) + "/harbour-ops";
    }
}
