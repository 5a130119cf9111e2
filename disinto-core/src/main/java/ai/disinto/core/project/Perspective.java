package ai.disinto.core.project;

/** Where the values of a project are needed. */
public enum Perspective {
    /** On the machine that holds the file: what the file says wins. */
    HOST,

    /** In a container: for addresses and paths, what the environment says wins. */
    CONTAINER
}
