package ai.disinto.checks;

import java.util.Collection;

/** What a check found, as one readable failure. */
public final class Findings {
    private Findings() {}

    /**
     * Fails if there is something.
     *
     * @param claim what should hold, and what to do where it does not
     */
    public static void assertNone(String claim, Collection<String> findings) {
        if (!findings.isEmpty()) {
            throw new AssertionError(claim + "\n  " + String.join("\n  ", findings));
        }
    }
}
