package ai.disinto.benchmarks;

import java.util.SplittableRandom;

/** A prerequisite tree of any size, with every kind of line that real ones have. */
final class TreeText {
    private static final int ITEMS_PER_OBJECTIVE = 8;
    private static final String[] STATES = {"closed", "backlog", "blocked", "in-progress", "vision", "backlog+priority"
    };

    private TreeText() {}

    static String of(int items) {
        return of(items, 0);
    }

    /** No two variants have the same rows of states, so that a processor cannot learn the text by heart. */
    static String of(int items, int variant) {
        SplittableRandom random = new SplittableRandom(variant);
        StringBuilder out = new StringBuilder("# Prerequisite Tree\n<!-- Last updated: 2026-11-20 -->\n");
        for (int i = 0; i < items; i++) {
            if (i % ITEMS_PER_OBJECTIVE == 0) {
                objective(out, i / ITEMS_PER_OBJECTIVE);
            }
            item(out, i + 1, STATES[random.nextInt(STATES.length)]);
            if (i % ITEMS_PER_OBJECTIVE == ITEMS_PER_OBJECTIVE - 1) {
                out.append("Status: ")
                        .append(i % 3 == 0 ? "BLOCKED — waits for others" : "READY")
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static void objective(StringBuilder out, int number) {
        out.append("\n## Objective: Milestone ")
                .append(number / 20)
                .append(" — Objective number ")
                .append(number);
        out.append(" (with words in brackets)\n");
    }

    private static void item(StringBuilder out, int number, String state) {
        boolean done = state.equals("closed");
        out.append(done ? "- [x] " : "- [ ] ")
                .append("Something that is needed, number ")
                .append(number);
        out.append(" (#").append(number).append(" — ").append(state);
        if (number % 5 == 0 && number > 9) {
            out.append(", depends on #").append(number - 3).append("+#").append(number - 8);
        }
        out.append(')');
        if (number % 97 == 0) {
            out.append(" blocked-on-vault (vault/pending/request-")
                    .append(number)
                    .append(".md)");
        }
        out.append('\n');
    }
}
