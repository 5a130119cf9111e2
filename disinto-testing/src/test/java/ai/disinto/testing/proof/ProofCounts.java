package ai.disinto.testing.proof;

/** How much of a proof is run: a little in the ordinary build, everything with {@code -Ddisinto.proof.runs=10000}. */
final class ProofCounts {
    private ProofCounts() {}

    static int runs(int usual) {
        return Integer.getInteger("disinto.proof.runs", usual);
    }

    static long seed(long usual) {
        return Long.getLong("disinto.proof.seed", usual);
    }
}
