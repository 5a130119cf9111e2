package ai.disinto.core.project;

/** Where a value comes from. */
public enum Provenance {
    /** From the project file. */
    FILE,

    /** From a variable of the environment. */
    ENVIRONMENT,

    /** Made of another value, by a rule. */
    DERIVED,

    /** From the library: neither file nor environment say anything. */
    DEFAULT
}
