package ai.disinto.testing.internal.store;

/** What an account may do in a repository, from least to most. */
public enum Permission {
    NONE,
    READ,
    WRITE,
    ADMIN,
    OWNER;

    public boolean atLeast(Permission other) {
        return compareTo(other) >= 0;
    }

    /** The word of the API. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
