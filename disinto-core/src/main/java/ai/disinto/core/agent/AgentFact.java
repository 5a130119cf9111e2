package ai.disinto.core.agent;

import ai.disinto.core.document.SourceLocation;
import java.util.Objects;

/**
 * One thing that is known of an agent, and which source says so.
 *
 * @param name what it is about: {@code section}, {@code service}, {@code marker}, {@code roles}, {@code model} …
 * @param value what the source says, never a credential
 * @param origin where; for what a file's presence or absence says, its first character
 */
public record AgentFact(String name, String value, SourceLocation origin) {

    /**
     * Takes all three as they are.
     *
     * @param name what it is about
     * @param value what the source says
     * @param origin where
     */
    public AgentFact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }
}
