package ai.disinto.core.project;

import ai.disinto.core.internal.secret.CredentialText;
import java.util.Objects;

/**
 * A value that holds, and why.
 *
 * @param value the value
 * @param provenance where it comes from
 * @param origin the place in words: the file, the variable, the rule
 * @param <T> the type of the value
 */
public record EffectiveValue<T>(T value, Provenance provenance, String origin) {
    /**
     * Checks that everything is there.
     *
     * @param value the value
     * @param provenance where it comes from
     * @param origin the place in words
     */
    public EffectiveValue {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(origin, "origin");
    }

    /** Answers the value, a password in an address left out, and its origin. */
    @Override
    public String toString() {
        return CredentialText.maskedUrls(value.toString()) + " (" + origin + ")";
    }
}
