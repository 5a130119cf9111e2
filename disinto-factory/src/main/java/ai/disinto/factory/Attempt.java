package ai.disinto.factory;

import java.time.Instant;

/**
 * One attempt at an issue.
 *
 * @param key what tells its claim apart in public, and tells nothing of the nonce
 * @param began when, by the clock of claims
 * @param pull the number of its pull request, or 0
 * @param ending the code it ended with, or {@code -}
 */
record Attempt(String key, Instant began, int pull, String ending) {
    static final String OPEN = "-";

    Attempt in(int number) {
        return new Attempt(key, began, number, ending);
    }

    Attempt ended(String code) {
        return new Attempt(key, began, pull, code);
    }

    boolean isOver() {
        return !ending.equals(OPEN);
    }
}
