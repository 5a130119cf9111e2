package ai.disinto.compose;

import java.util.Locale;

/** How much a change of a stack can break. The rule of each kind of change is in {@code docs/stack.md}. */
public enum ChangeSeverity {
    /** Data may stay behind, a service may not come back, or something that kept a container in is gone. */
    DESTRUCTIVE,
    /** The stack works in another way; somebody should know. */
    NOTABLE,
    /** Nothing that ran stops, and no container may do more than before. */
    HARMLESS;

    /** As it is printed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
