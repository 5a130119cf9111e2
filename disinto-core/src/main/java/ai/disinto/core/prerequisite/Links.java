package ai.disinto.core.prerequisite;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which targets each source leads to, in the order in which they were added. */
final class Links {
    private final int[] offsets;
    private final int[] targets;

    private Links(int[] offsets, int[] targets) {
        this.offsets = offsets;
        this.targets = targets;
    }

    /** The first position of a source; one that was added later leads nowhere. */
    int from(int source) {
        return source + 1 < offsets.length ? offsets[source] : 0;
    }

    int to(int source) {
        return source + 1 < offsets.length ? offsets[source + 1] : 0;
    }

    int target(int position) {
        return targets[position];
    }

    int count(int source) {
        return to(source) - from(source);
    }

    IntStream targets(int source) {
        return Arrays.stream(targets, from(source), to(source));
    }

    /** The same links from target to source. */
    Links reversed(int sources, int count) {
        Builder builder = new Builder();
        for (int source = 0; source < sources; source++) {
            for (int i = from(source); i < to(source); i++) {
                builder.add(targets[i], source);
            }
        }
        return builder.build(count);
    }

    /** Collects links. */
    static final class Builder {
        private int[] sources = new int[16];
        private int[] targets = new int[16];
        private int size;

        void add(int source, int target) {
            if (size == sources.length) {
                sources = Arrays.copyOf(sources, size * 2);
                targets = Arrays.copyOf(targets, size * 2);
            }
            sources[size] = source;
            targets[size++] = target;
        }

        int size() {
            return size;
        }

        /** The targets in the order in which they were added. */
        int[] targets() {
            return Arrays.copyOf(targets, size);
        }

        Links build(int count) {
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

        /** Builds links whose targets are issue numbers as yet. */
        Links build(int count, IssueTable issues) {
            for (int i = 0; i < size; i++) {
                targets[i] = issues.find(targets[i]);
            }
            return build(count);
        }
    }
}
