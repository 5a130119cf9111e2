package ai.disinto.factory.simulation;

import java.util.List;
import java.util.Random;

/** Chance that follows from a seed. Each concern has its own, so that one more throw of one changes nothing elsewhere. */
final class Dice {
    private final long seed;
    private final Random random;

    Dice(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
    }

    Dice of(String concern) {
        return new Dice(seed * 31 + concern.hashCode());
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Random random() {
        return random;
    }
}
