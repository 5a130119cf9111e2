package ai.disinto.factory;

import java.time.Instant;
import java.util.List;

/** How a factory stands. Immutable; made by the library alone. */
public final class FactoryStatus {
    private final Instant at;
    private final List<String> pauses;
    private final String markdown;

    FactoryStatus(Instant at, List<String> pauses, String markdown) {
        this.at = at;
        this.pauses = List.copyOf(pauses);
        this.markdown = markdown;
    }

    /** {@return when it was asked, by the clock of the factory} */
    public Instant at() {
        return at;
    }

    /** {@return why the factory or some of its projects rest, in words; empty if all work} */
    public List<String> pauses() {
        return pauses;
    }

    /**
     * Answers it for people.
     *
     * @return a report in Markdown: pauses, and for each project the queue with reasons, what is in work, limits used,
     *     what waits at the vault, and the last errors. Words of others in it are quoted, without secrets
     */
    public String markdown() {
        return markdown;
    }

    /** Answers the report. */
    @Override
    public String toString() {
        return markdown;
    }
}
