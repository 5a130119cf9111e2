package ai.disinto.core.prerequisite;

import java.util.Arrays;

/** A queue of numbers that is emptied before it is filled again. */
final class IntQueue {
    private int[] values = new int[16];
    private int head;
    private int tail;

    void add(int value) {
        values = tail == values.length ? Arrays.copyOf(values, tail * 2) : values;
        values[tail++] = value;
    }

    int poll() {
        int value = values[head++];
        if (head == tail) {
            clear();
        }
        return value;
    }

    boolean isEmpty() {
        return head == tail;
    }

    void clear() {
        head = 0;
        tail = 0;
    }
}
