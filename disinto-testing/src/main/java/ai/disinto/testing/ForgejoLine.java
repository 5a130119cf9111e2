package ai.disinto.testing;

/** A line of Forgejo releases whose behaviour the embedded forge takes on. */
public enum ForgejoLine {
    /** Forgejo 11, long-term support; recorded from 11.0.15. */
    V11,
    /** Forgejo 15; recorded from 15.0.3. */
    V15,
    /** Forgejo 16; recorded from its branch of July 2026. */
    V16
}
