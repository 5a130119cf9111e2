package ai.disinto.core.document;

/**
 * How much a reader takes before it refuses a document. Files come from agents, pull requests and strangers; the
 * defaults are far above anything that a person writes.
 *
 * <p>A document beyond a limit is not read in part: it has one error that names the limit.
 */
public final class DocumentLimits {
    private static final DocumentLimits DEFAULTS = new DocumentLimits(16 * 1024 * 1024, 64, 200);

    private final int maxSize;
    private final int maxNesting;
    private final int maxDiagnostics;

    private DocumentLimits(int maxSize, int maxNesting, int maxDiagnostics) {
        this.maxSize = positive("maxSize", maxSize);
        this.maxNesting = positive("maxNesting", maxNesting);
        this.maxDiagnostics = positive("maxDiagnostics", maxDiagnostics);
    }

    /**
     * Answers the default limits: 16 MiB, 64 levels, 200 diagnostics.
     *
     * @return the limits
     */
    public static DocumentLimits defaults() {
        return DEFAULTS;
    }

    /**
     * Answers these limits with another greatest size.
     *
     * @param bytes the greatest size of a file in bytes, and of a text in characters; at least 1
     * @return the changed limits
     * @throws IllegalArgumentException if the size is less than 1
     */
    public DocumentLimits withMaxSize(int bytes) {
        return new DocumentLimits(bytes, maxNesting, maxDiagnostics);
    }

    /**
     * Answers these limits with another depth of arrays, tables and lists inside each other.
     *
     * @param levels the greatest depth, at least 1
     * @return the changed limits
     * @throws IllegalArgumentException if the depth is less than 1
     */
    public DocumentLimits withMaxNesting(int levels) {
        return new DocumentLimits(maxSize, levels, maxDiagnostics);
    }

    /**
     * Answers these limits with another number of diagnostics. Further ones are counted, not listed.
     *
     * @param count the greatest number of diagnostics of one document, at least 1
     * @return the changed limits
     * @throws IllegalArgumentException if the number is less than 1
     */
    public DocumentLimits withMaxDiagnostics(int count) {
        return new DocumentLimits(maxSize, maxNesting, count);
    }

    /**
     * Answers the greatest size of a document.
     *
     * @return bytes of a file, characters of a text
     */
    public int maxSize() {
        return maxSize;
    }

    /**
     * Answers the greatest depth of structures inside each other.
     *
     * @return levels
     */
    public int maxNesting() {
        return maxNesting;
    }

    /**
     * Answers the greatest number of diagnostics of one document.
     *
     * @return the number
     */
    public int maxDiagnostics() {
        return maxDiagnostics;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentLimits that
                && maxSize == that.maxSize
                && maxNesting == that.maxNesting
                && maxDiagnostics == that.maxDiagnostics;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * maxSize + maxNesting) + maxDiagnostics;
    }

    @Override
    public String toString() {
        return "DocumentLimits[maxSize=" + maxSize + ", maxNesting=" + maxNesting + ", maxDiagnostics=" + maxDiagnostics
                + "]";
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, got " + value);
        }
        return value;
    }
}
