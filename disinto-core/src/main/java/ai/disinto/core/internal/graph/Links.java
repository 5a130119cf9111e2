package ai.disinto.core.internal.graph;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Which targets each source leads to, in the order in which they were added. */
public final class Links {
    private final int[] offsets;
    private final int[] targets;

    private Links(int[] offsets, int[] targets) {
        this.offsets = offsets;
        this.targets = targets;
    }

    /** The first position of a source; one that was added later leads nowhere. */
    public int from(int source) {
        return source + 1 < offsets.length ? offsets[source] : 0;
    }

    public int to(int source) {
        return source + 1 < offsets.length ? offsets[source + 1] : 0;
    }

    public int target(int position) {
        return targets[position];
    }

    public int count(int source) {
        return to(source) - from(source);
    }

    public IntStream targets(int source) {
        return Arrays.stream(targets, from(source), to(source));
    }

    /** The same links from target to source. */
    public Links reversed(int sources, int count) {
        Builder builder = new Builder();
        for (int source = 0; source < sources; source++) {
            for (int i = from(source); i < to(source); i++) {
                builder.add(targets[i], source);
            }
        }
        return builder.build(count);
    }

    /** Collects links. */
    public static final class Builder {
        private int[] sources = new int[16];
        private int[] targets = new int[16];
        private int size;

        public void add(int source, int target) {
            if (size == sources.length) {
                sources = Arrays.copyOf(sources, size * 2);
                targets = Arrays.copyOf(targets, size * 2);
            }
            sources[size] = source;
            targets[size++] = target;
        }

        public int size() {
            return size;
        }

        /** The targets in the order in which they were added. */
        public int[] targets() {
            return Arrays.copyOf(targets, size);
        }

        public Links build(int count) {
            int[] offsets = new int[count + 1];
            for (int i = 0; i < size; i++) {
                offsets[sources[i] + 1]++;
            }
            for (int i = 0; i < count; i++) {
                offsets[i + 1] += offsets[i];
            }
            int[] next = Arrays.copyOf(offsets, count);
            int[] sorted = new int[size];
            for (int i = 0; i < size; i++) {
                sorted[next[sources[i]]++] = targets[i];
            }
            return new Links(offsets, sorted);
        }

        /** Replaces each target that was added so far. */
        public Builder retarget(IntUnaryOperator place) {
            for (int i = 0; i < size; i++) {
                targets[i] = place.applyAsInt(targets[i]);
            }
            return this;
        }
    }
}
