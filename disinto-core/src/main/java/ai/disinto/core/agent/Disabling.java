package ai.disinto.core.agent;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who disabled an agent, when, and why: the note {@code state/.<name>-disabled}. Immutable.
 *
 * <pre>
 * by: alice
 * at: 2026-11-25T10:00:00Z
 * why: the model server moves
 *   back on Friday
 * </pre>
 *
 * <p>The words come from people and agents: control characters are kept as escapes, 100 lines of 500 characters at most.
 */
public final class Disabling {
    private final @Nullable String by;
    private final @Nullable Instant at;
    private final String why;

    Disabling(@Nullable String by, @Nullable Instant at, String why) {
        this.by = by;
        this.at = at;
        this.why = why;
    }

    /**
     * Makes a note.
     *
     * @param by who disables the agent
     * @param at when
     * @param why the reason, which may have several lines and may be blank
     * @return the note
     * @throws IllegalArgumentException if nobody is named
     */
    public static Disabling of(String by, Instant at, String why) {
        if (Objects.requireNonNull(by, "by").isBlank()) {
            throw new IllegalArgumentException("by must name somebody");
        }
        return new Disabling(
                DisablingText.tidyLine(by),
                Objects.requireNonNull(at, "at"),
                DisablingText.tidy(Objects.requireNonNull(why, "why")));
    }

    /**
     * Reads a note. Any text is one: what is not understood is part of the reason.
     *
     * @param text the content of the file
     * @return the note
     */
    public static Disabling parse(String text) {
        return DisablingText.read(Objects.requireNonNull(text, "text"));
    }

    /**
     * Answers who disabled the agent.
     *
     * @return the name, or empty when the note does not say
     */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /**
     * Answers when the agent was disabled.
     *
     * @return the time, or empty when the note does not say
     */
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /**
     * Answers why the agent was disabled.
     *
     * @return the reason, lines parted by {@code \n}; blank when the note does not say
     */
    public String why() {
        return why;
    }

    /**
     * Answers the content of the file.
     *
     * @return the text, which {@link #parse} reads back as this note
     */
    public String render() {
        return DisablingText.write(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Disabling that
                && Objects.equals(by, that.by)
                && Objects.equals(at, that.at)
                && why.equals(that.why);
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, at, why);
    }

    /** Answers one line: {@code by alice at 2026-11-25T10:00:00Z: the model server moves}. */
    @Override
    public String toString() {
        List<String> lines = why.lines().toList();
        return (by == null ? "by nobody named" : "by " + by)
                + (at == null ? "" : " at " + at)
                + (lines.isEmpty() ? "" : ": " + lines.get(0) + (lines.size() > 1 ? " …" : ""));
    }
}
