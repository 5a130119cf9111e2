package ai.disinto.compose.caddy;

import java.util.List;

/**
 * One thing to look at.
 *
 * @param name the name that the report has
 * @param part what must be there for it
 * @param needs names of checks that must have passed before
 * @param look the looking
 */
record SmokeCheck(String name, Part part, List<String> needs, Look look) {
    /** What a check needs to have anything to look at. */
    enum Part {
        SITE,
        CHAT,
        USER,
        CHAT_AND_USER,
        CHAT_SESSION;

        boolean isOfChat() {
            return this == CHAT || this == CHAT_AND_USER || this == CHAT_SESSION;
        }

        boolean needsUser() {
            return this == USER || this == CHAT_AND_USER;
        }
    }

    /** Looks, and throws {@link CheckFailed} if it does not like what it sees. */
    @FunctionalInterface
    interface Look {
        /** Answers what was seen, for people. */
        String at(Browser browser) throws InterruptedException;
    }

    SmokeCheck {
        needs = List.copyOf(needs);
    }

    static SmokeCheck of(String name, Part part, Look look) {
        return new SmokeCheck(name, part, List.of(), look);
    }

    SmokeCheck after(String... checks) {
        return new SmokeCheck(name, part, List.of(checks), look);
    }
}
