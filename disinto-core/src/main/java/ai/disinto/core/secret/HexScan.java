package ai.disinto.core.secret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds long hexadecimal numbers that are neither commits nor digests. */
final class HexScan {
    private static final int SHORTEST = 32;
    private static final int SHORTEST_IN_ADDRESS = 20;
    private static final int COMMIT = 40;
    private static final int CHAIN_KEY = 64;

    private final String line;
    private final List<Span> before;
    private final Optional<Predicate<String>> commits;
    private final Spans spans;
    private int next;
    private int barrier;
    private int addressEnd;
    private int safeEnd = -10;

    /** {@code before} are the secrets found already, in order. */
    HexScan(String line, List<Span> before, Optional<Predicate<String>> commits, Spans spans) {
        this.line = line;
        this.before = before;
        this.commits = commits;
        this.spans = spans;
    }

    void scan() {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (!Ascii.isAlphanumeric(c)) {
                if (c == ':' && at >= addressEnd && line.startsWith("://", at)) {
                    addressEnd = addressEnd(at + 3);
                }
                at++;
                continue;
            }
            int end = at;
            while (end < line.length() && Ascii.isAlphanumeric(line.charAt(end))) {
                end++;
            }
            run(at, end);
            at = end;
        }
    }

    private int addressEnd(int start) {
        int end = start;
        while (end < line.length() && "\"'`\\<> \t\r\n".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void run(int start, int end) {
        int shortest = start < addressEnd ? SHORTEST_IN_ADDRESS : SHORTEST;
        if (end - start < shortest) {
            return;
        }
        boolean chain = line.startsWith("0x", start);
        int from = chain ? start + 2 : start + escape(start);
        if (end - from >= shortest
                && isHex(from, end)
                && !isCovered(start, end)
                && (!chain || end - from == CHAIN_KEY)) {
            judge(from, end, chain);
        }
    }

    /** The letters at the start of a run that belong to an escape: {@code \n}, or a colour. */
    private int escape(int start) {
        char before = start > 0 ? line.charAt(start - 1) : ' ';
        if (before == '\\' && "nrt".indexOf(line.charAt(start)) >= 0) {
            return 1;
        }
        int m = before == '[' || before == ';'
                ? line.substring(start, start + 4).indexOf('m')
                : -1;
        return m + 1;
    }

    private boolean isHex(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Ascii.isHex(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Moves on to the run; the end of the last secret before it is where its context begins. */
    private boolean isCovered(int start, int end) {
        while (next < before.size() && before.get(next).end() <= start) {
            barrier = before.get(next).end();
            next++;
        }
        return next < before.size() && before.get(next).start() < end;
    }

    private void judge(int from, int to, boolean chain) {
        boolean commitLength = to - from == COMMIT;
        if (isOneDigit(from, to) || (commitLength && isKnownCommit(from, to))) {
            safeEnd = to;
            return;
        }
        boolean follows = from - safeEnd <= 3 && (" ".equals(line.substring(safeEnd, from)) || isRange(from));
        HexContext.Verdict verdict =
                follows ? HexContext.Verdict.COMMIT : new HexContext(line, barrier, from, to).verdict();
        boolean asked = commitLength && commits.isPresent();
        if (verdict == HexContext.Verdict.DIGEST || (verdict == HexContext.Verdict.COMMIT && !asked)) {
            safeEnd = to;
            return;
        }
        barrier = to;
        spans.add(secretClass(verdict, commitLength, chain, from), from, to);
    }

    private SecretClass secretClass(HexContext.Verdict verdict, boolean commitLength, boolean chain, int from) {
        if (verdict == HexContext.Verdict.TOKEN) {
            return commitLength ? SecretClass.FORGE_TOKEN : SecretClass.ASSIGNMENT;
        }
        if (chain) {
            return SecretClass.CHAIN_KEY;
        }
        return from < addressEnd ? SecretClass.URL_HEX : SecretClass.LONG_HEX;
    }

    private boolean isRange(int from) {
        return line.startsWith("..", safeEnd) && from - safeEnd <= 3;
    }

    private boolean isKnownCommit(int from, int to) {
        return commits.isPresent()
                && commits.get().test(line.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private boolean isOneDigit(int from, int to) {
        char first = line.charAt(from);
        for (int i = from + 1; i < to; i++) {
            if (line.charAt(i) != first) {
                return false;
            }
        }
        return true;
    }
}
