package ai.disinto.forge;

import java.util.Objects;

/**
 * What a server can do, and how it does what servers do differently. Callers ask this instead of comparing versions.
 * Immutable.
 */
public final class Capabilities {
    private static final int SMALLEST_PAGE = 1;
    private final String version;
    private final int major;
    private final int pageSize;

    private Capabilities(String version, int pageSize) {
        this.version = version;
        this.major = major(version);
        this.pageSize = Math.max(SMALLEST_PAGE, pageSize);
    }

    /**
     * Answers the capabilities of a version.
     *
     * @param version such as {@code 15.0.3+gitea-1.22.0}; of an unknown form, the oldest supported one is assumed
     * @param pageSize the most items that the server puts on a page
     * @return the capabilities
     */
    public static Capabilities of(String version, int pageSize) {
        return new Capabilities(Objects.requireNonNull(version, "version"), pageSize);
    }

    /** {@return the version in the words of the server} */
    public String version() {
        return version;
    }

    /** {@return the most items that the server puts on a page} */
    public int pageSize() {
        return pageSize;
    }

    /** {@return whether it finds the pull requests of a branch itself} */
    public boolean filtersPullsByBranch() {
        return major >= 16;
    }

    /** {@return whether administrators may make tokens for others} */
    public boolean makesTokensForOthers() {
        return major >= 16;
    }

    /** {@return whether a token can be restricted to repositories} */
    public boolean restrictsTokens() {
        return major >= 15;
    }

    /** {@return whether listed variables come with their values} */
    public boolean listsVariableValues() {
        return major >= 15;
    }

    /** {@return whether it refuses to update one of several files without its {@code sha}, instead of overwriting it} */
    public boolean guardsSeveralFiles() {
        return major >= 15;
    }

    /** {@return whether it refuses webhooks whose address is none} */
    public boolean checksHookAddresses() {
        return major >= 15;
    }

    /** Whether it takes what stands for a label on an issue for a name, before it takes it for an id. */
    boolean findsLabelsByName() {
        return major >= 15;
    }

    /** {@return whether it documents the state {@code skipped} of a status; older servers keep it all the same} */
    public boolean documentsSkippedStatus() {
        return major >= 16;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Capabilities that && version.equals(that.version) && pageSize == that.pageSize;
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, pageSize);
    }

    @Override
    public String toString() {
        return version + ", pages of " + pageSize;
    }

    private static int major(String version) {
        String digits = version.replaceFirst("\\..*", "");
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
