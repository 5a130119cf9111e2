package ai.disinto.core.ops;

import java.util.Optional;

/** The parts of a request to a human. */
public enum RequestPart {
    /** The resource or decision that is needed; {@code context} in TOML. */
    WHAT("What"),
    /** What is blocked, and since when. TOML has no such part. */
    WHY("Why"),
    /** The steps to take, or the options to choose from; {@code action_required.description} in TOML. */
    HUMAN_ACTION("Human action"),
    /** What happens once the request is fulfilled. TOML has no such part. */
    FACTORY_WILL_THEN("Factory will then"),
    /** The issues that can go on then; {@code unblocks} in TOML. */
    UNBLOCKS("Unblocks");

    private final String heading;

    RequestPart(String heading) {
        this.heading = heading;
    }

    /**
     * Answers the heading of the part in Markdown.
     *
     * @return the text of the heading, such as {@code Human action}
     */
    public String heading() {
        return heading;
    }

    static Optional<RequestPart> ofHeading(String text) {
        String name = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
        for (RequestPart part : values()) {
            if (part.heading.equalsIgnoreCase(name.strip())) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
