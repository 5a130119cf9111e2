package ai.disinto.benchmarks.forge;

/** The first call of a process: prints the microseconds from the start of its program to the first typed answer. */
final class ColdCall {
    private ColdCall() {}

    /**
     * Makes one call.
     *
     * @param arguments {@code ours} or {@code bare}, and the address of the stub
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        try (IssueReader reader = IssueReader.of(arguments[0], arguments[1])) {
            String title = reader.title(7);
            System.out.println((System.nanoTime() - start) / 1000 + " " + title.length());
        }
    }
}
