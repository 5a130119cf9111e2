package ai.disinto.factory.simulation;

import java.util.List;

/** Something that holds after every run, whatever happened in it. */
@FunctionalInterface
interface Invariant {
    /** Answers what is wrong, in words; nothing if it holds. */
    List<String> violations(Simulation run);

    /** {@return all of them} */
    static List<Invariant> all() {
        return List.of(
                new MergedOnce(),
                new MergedReviewed(),
                new MergedGreen(),
                new VaultAsked(),
                new NothingLost(),
                new ClaimedByOne(),
                new VisionsComplete(),
                new NoSecrets());
    }
}
