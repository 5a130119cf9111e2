package ai.disinto.compose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which lines two texts have in common, by the algorithm of Myers, with a bound on its effort. */
final class LineMatch {
    /** Beyond so many differences the rest counts as replaced. */
    private static final int MOST = 500;

    private final List<String> old;
    private final List<String> now;
    private final BitSet keptOld = new BitSet();
    private final BitSet keptNow = new BitSet();
    private int head;
    private int oldEnd;
    private int nowEnd;

    LineMatch(List<String> old, List<String> now) {
        this.old = old;
        this.now = now;
        ends();
        middle();
    }

    boolean keepsOld(int line) {
        return keptOld.get(line);
    }

    boolean keepsNew(int line) {
        return keptNow.get(line);
    }

    private void ends() {
        oldEnd = old.size();
        nowEnd = now.size();
        while (head < oldEnd && head < nowEnd && old.get(head).equals(now.get(head))) {
            head++;
        }
        while (oldEnd > head && nowEnd > head && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
            oldEnd--;
            nowEnd--;
        }
        keptOld.set(0, head);
        keptNow.set(0, head);
        keptOld.set(oldEnd, old.size());
        keptNow.set(nowEnd, now.size());
    }

    /** How far one gets with a number of differences, by diagonal; the way back finds the lines. */
    private void middle() {
        int most = Math.min(MOST, oldEnd - head + nowEnd - head);
        int[] furthest = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(java.util.Arrays.copyOfRange(furthest, most - d, most + d + 3));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && furthest[most + k] < furthest[most + k + 2]);
                int x = follow(down ? furthest[most + k + 2] : furthest[most + k] + 1, k);
                furthest[most + k + 1] = x;
                if (x >= oldEnd - head && x - k >= nowEnd - head) {
                    back(trace, d, k);
                    return;
                }
            }
        }
    }

    private int follow(int from, int k) {
        int x = from;
        while (x < oldEnd - head && x - k < nowEnd - head && old.get(head + x).equals(now.get(head + x - k))) {
            x++;
        }
        return x;
    }

    private void back(List<int[]> trace, int differences, int diagonal) {
        int x = oldEnd - head;
        int k = diagonal;
        for (int d = differences; d >= 0; d--) {
            int[] before = trace.get(d);
            // the array of step d begins at diagonal -d-1
            boolean down = k == -d || (k != d && before[k + d] < before[k + d + 2]);
            int previous = down ? k + 1 : k - 1;
            int start = d == 0 ? 0 : before[previous + d + 1] + (down ? 0 : 1);
            keptOld.set(head + start, head + x);
            keptNow.set(head + start - k, head + x - k);
            x = d == 0 ? 0 : before[previous + d + 1];
            k = previous;
        }
    }
}
