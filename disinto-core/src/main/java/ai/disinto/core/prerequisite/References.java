package ai.disinto.core.prerequisite;

/** Reads issue references out of a line: {@code #5}, {@code #73-#77}, {@code #1+#2}, {@code #1 → #2}, {@code #1, #2}. */
final class References {
    private static final int LONGEST_NUMBER = 9;

    private final RangeBudget budget;

    References(RangeBudget budget) {
        this.budget = budget;
    }

    /**
     * Reads references joined by plus signs, arrows or as a range.
     *
     * @return the index behind them, or -1 when there is none at the start
     */
    int readJoined(String text, int from, int to, IssueNumbers into) {
        int end = endOfReference(text, from, to);
        if (end < 0) {
            return -1;
        }
        int last = number(text, from, end);
        into.add(last);
        while (true) {
            int join = skipBlanks(text, end, to);
            int next = join < to && isJoin(text.charAt(join)) ? skipBlanks(text, join + 1, to) : to;
            int nextEnd = endOfReference(text, next, to);
            if (nextEnd < 0) {
                return end;
            }
            int number = number(text, next, nextEnd);
            if (isRange(text.charAt(join))) {
                budget.expand(last, number, into);
            } else {
                into.add(number);
            }
            last = number;
            end = nextEnd;
        }
    }

    /** Reads a part that holds nothing but references. */
    boolean readPure(String text, int from, int to, IssueNumbers into) {
        int at = from;
        while (true) {
            int end = readJoined(text, skipBlanks(text, at, to), to, into);
            if (end < 0) {
                return false;
            }
            at = skipBlanks(text, end, to);
            if (at == to) {
                return true;
            }
            if (text.charAt(at++) != ',') {
                return false;
            }
        }
    }

    /** Reads every reference of a part, whatever stands between them. */
    void readAll(String text, int from, int to, IssueNumbers into) {
        int at = from;
        while (at < to) {
            int end = text.charAt(at) == '#' && (at == from || !isWordPart(text.charAt(at - 1)))
                    ? readJoined(text, at, to, into)
                    : -1;
            at = end < 0 ? at + 1 : end;
        }
    }

    static int skipBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int trimEnd(String text, int from, int to) {
        int end = to;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The index behind {@code #} and its digits, or -1 when they are no issue number. */
    private static int endOfReference(String text, int from, int to) {
        if (from >= to || text.charAt(from) != '#') {
            return -1;
        }
        int end = from + 1;
        while (end < to && isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - from - 1;
        boolean foreign = end < to && isWordPart(text.charAt(end));
        return digits < 1 || digits > LONGEST_NUMBER || foreign || number(text, from, end) < 1 ? -1 : end;
    }

    private static int number(String text, int from, int end) {
        int number = 0;
        for (int i = from + 1; i < end; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static boolean isJoin(char c) {
        return c == '+' || c == '→' || c == '&' || isRange(c);
    }

    private static boolean isRange(char c) {
        return c == '-' || c == '–';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return c == '_' || c == '/' || Character.isLetterOrDigit(c);
    }
}
