package ai.disinto.core.prerequisite;

import java.util.Arrays;

/** Changes of numbers in arrays that can be taken back. */
final class Journal {
    private int[][] arrays = new int[64][];
    private int[] indexes = new int[64];
    private int[] before = new int[64];
    private int size;

    void set(int[] array, int index, int value) {
        if (size == indexes.length) {
            arrays = Arrays.copyOf(arrays, size * 2);
            indexes = Arrays.copyOf(indexes, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        arrays[size] = array;
        indexes[size] = index;
        before[size++] = array[index];
        array[index] = value;
    }

    /** Sets a number that counts down to one less, and answers what is left. */
    int decrease(int[] array, int index) {
        set(array, index, array[index] - 1);
        return array[index];
    }

    int size() {
        return size;
    }

    void undo() {
        while (size > 0) {
            size--;
            arrays[size][indexes[size]] = before[size];
        }
    }
}
