package ai.disinto.core.prerequisite;

import ai.disinto.core.internal.graph.Links;
import java.util.Arrays;

/** Small numbers for issue numbers: those of a tree in ascending order, then those that only the facts name. */
final class IssueTable {
    private final int[] numbers;
    private final int[] others;

    private IssueTable(int[] numbers, int[] others) {
        this.numbers = numbers;
        this.others = others;
    }

    /** A table of all targets. */
    static IssueTable of(Links.Builder... links) {
        int size = 0;
        for (Links.Builder each : links) {
            size += each.size();
        }
        int[] issues = new int[size];
        int at = 0;
        for (Links.Builder each : links) {
            System.arraycopy(each.targets(), 0, issues, at, each.size());
            at += each.size();
        }
        return new IssueTable(distinct(issues), new int[0]);
    }

    /** Adds issues; those of the tree keep their numbers. */
    IssueTable with(int[] issues) {
        return new IssueTable(
                numbers,
                distinct(Arrays.stream(issues).filter(issue -> find(issue) < 0).toArray()));
    }

    /** The small number of an issue, or -1 when there is none. */
    int find(int issue) {
        int found = Arrays.binarySearch(numbers, issue);
        if (found < 0 && others.length > 0) {
            found = Arrays.binarySearch(others, issue);
            found += found < 0 ? 0 : numbers.length;
        }
        return Math.max(-1, found);
    }

    int issue(int id) {
        return id < numbers.length ? numbers[id] : others[id - numbers.length];
    }

    int size() {
        return numbers.length + others.length;
    }

    private static int[] distinct(int[] issues) {
        Arrays.sort(issues);
        int size = 0;
        for (int i = 0; i < issues.length; i++) {
            if (i == 0 || issues[i] != issues[i - 1]) {
                issues[size++] = issues[i];
            }
        }
        return Arrays.copyOf(issues, size);
    }
}
