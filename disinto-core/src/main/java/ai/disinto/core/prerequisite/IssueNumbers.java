package ai.disinto.core.prerequisite;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Distinct issue numbers in the order in which a line names them. */
final class IssueNumbers {
    private static final int FEW = 16;
    /** No numbers; never added to. */
    static final IssueNumbers NONE = new IssueNumbers();

    private static final int[] EMPTY = {};

    private int[] numbers = EMPTY;
    private int size;
    private @Nullable Set<Integer> known;
    private @Nullable List<Integer> list;

    /** Adds a number, and answers whether it is new. */
    boolean add(int number) {
        if (contains(number)) {
            return false;
        }
        numbers = size == numbers.length ? Arrays.copyOf(numbers, size == 0 ? 1 : size * 2) : numbers;
        numbers[size++] = number;
        if (known != null) {
            known.add(number);
        }
        return true;
    }

    void addAll(IssueNumbers others) {
        for (int i = 0; i < others.size; i++) {
            add(others.numbers[i]);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return numbers[index];
    }

    boolean contains(int number) {
        if (known == null && size < FEW) {
            for (int i = 0; i < size; i++) {
                if (numbers[i] == number) {
                    return true;
                }
            }
            return false;
        }
        if (known == null) {
            known = new HashSet<>(toList());
        }
        return known.contains(number);
    }

    /** The numbers as a list that is made once. */
    List<Integer> toList() {
        List<Integer> made = list;
        if (made == null || made.size() != size) {
            Integer[] boxed = new Integer[size];
            for (int i = 0; i < size; i++) {
                boxed[i] = numbers[i];
            }
            made = List.of(boxed);
            list = made;
        }
        return made;
    }
}
