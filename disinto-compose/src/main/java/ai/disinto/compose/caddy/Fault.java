package ai.disinto.compose.caddy;

/**
 * What is wrong with an edge.
 *
 * @param kind what it means for the routing
 * @param nextStep what to do about it
 */
record Fault(Kind kind, String nextStep) {
    /** What a fault means for the choice between paths and names. */
    enum Kind {
        /** Nothing: it can be mended as things are. */
        PLAIN,
        /** The forge leads in a circle, and every address in it is right. */
        LOOP,
        /** A service sends browsers to an address outside of its path. */
        OUTSIDE,
        /** What the edge asks of sign-ins, and what the forge does, keep each other from working. */
        COLLISION
    }
}
