package ai.disinto.benchmarks.forge;

import ai.disinto.forge.Forge;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.EmbeddedForge;

/**
 * The embedded forge from nothing to a repository with its first issue, made through the client. Prints microseconds:
 * the first time of the process, and the median of the next ones.
 */
final class EmbeddedStart {
    private static final int WARM = 21;

    private EmbeddedStart() {}

    /**
     * Starts forges.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        double cold = once();
        double[] warm = new double[WARM];
        for (int i = 0; i < WARM; i++) {
            warm[i] = once();
        }
        System.out.println(Math.round(cold) + " " + Math.round(Meter.median(warm)));
    }

    private static double once() {
        long start = System.nanoTime();
        try (EmbeddedForge embedded = EmbeddedForge.start();
                Forge forge = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.addAccount("alice", "pass-alice"))
                        .build()) {
            forge.repositories().create(NewRepository.named("first").initialized());
            forge.repository("alice/first").issues().create(NewIssue.titled("The first issue"));
            return (System.nanoTime() - start) / 1000.0;
        }
    }
}
