package ai.disinto.core.prerequisite;

import java.util.Arrays;

/** Small numbers put in order, first by the least important key; each key costs time linear in numbers and keys. */
final class StableOrder {
    private int[] numbers;

    /** Begins with the numbers as they are. */
    StableOrder(int[] numbers) {
        this.numbers = numbers.clone();
    }

    /** Orders by a key from 0 on, the smallest first; what has the same key stays in its order. */
    void by(int[] keyOf) {
        int[] places = new int[greatest(keyOf) + 2];
        for (int number : numbers) {
            places[keyOf[number] + 1]++;
        }
        for (int i = 1; i < places.length; i++) {
            places[i] += places[i - 1];
        }
        int[] ordered = new int[numbers.length];
        for (int number : numbers) {
            ordered[places[keyOf[number]]++] = number;
        }
        numbers = ordered;
    }

    /** Orders by a key from 0 on, the greatest first. */
    void byGreatest(int[] keyOf) {
        int greatest = greatest(keyOf);
        by(Arrays.stream(keyOf).map(key -> greatest - key).toArray());
    }

    int[] numbers() {
        return numbers.clone();
    }

    private static int greatest(int[] keyOf) {
        return Arrays.stream(keyOf).max().orElse(0);
    }
}
