package ai.disinto.benchmarks;

import java.util.Locale;
import java.util.function.IntFunction;

/** Texts that readers have been slow on, in any size. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
enum HostileText {
    TREE(size -> TreeText.of(size / 70)),
    KEYS(size -> repeat("key_%d = \"value\"\n", size)),
    TABLES(size -> repeat("[table_%d]\nkey = 1\n", size)),
    STEPS(size -> "name = \"x\"\n" + repeat("[[steps]]\nid = \"s%d\"\ntitle = \"t\"\nneeds = [\"s0\"]\n", size)),
    COLLIDING_KEYS(size -> repeat("%c = 1\n", size)),
    CROWDED_KEYS(size -> repeat("%a = 1\n", size)),
    COLLIDING_TABLES(size -> repeat("[%c]\nkey = 1\n", size)),
    COLLIDING_STEPS(size -> "name = \"x\"\n" + repeat("[[steps]]\nid = \"%c\"\ntitle = \"t\"\n", size)),
    INVALID_ESCAPES(size -> "a = \"\"\"" + "\\( ".repeat(size / 3) + "\"\"\"\n"),
    BLANK_LINES(size -> "a = 1" + "\n".repeat(size)),
    COMMENTS(size -> "# x\n".repeat(size / 4)),
    BRACKETS(size -> "a = " + "[".repeat(size)),
    QUOTES(size -> "a = " + "\"".repeat(size)),
    HEADINGS(size -> "# a\n## b\n".repeat(size / 9)),
    COMMENT_MARKS(size -> "a <!-- ".repeat(size / 7)),
    FENCES(size -> "```\n".repeat(size / 4)),
    BOXES(size -> "# T\n## Objective: x\n" + "- [ ] a (#1 — backlog, depends on #2+#3)\n".repeat(size / 42)),
    PARENTHESES(size -> "# T\n## Objective: x\n- [ ] " + "(".repeat(size)),
    REFERENCES(size -> "depends on " + "#1 ".repeat(size / 3)),
    TABLE_CELLS(size -> "| a | b |\n| - | - |\n" + "| c | d |\n".repeat(size / 10)),
    FILER_BLOCK(size -> "# Sprint: x\n## Sub-issues\n<!-- filer:begin -->\n"
            + repeat("- id: e%d\n  title: \"t\"\n  body: |\n    text\n", size) + "<!-- filer:end -->\n"),
    COLLIDING_IDS(size -> "# Sprint: x\n## Sub-issues\n<!-- filer:begin -->\n"
            + repeat("- id: %c\n  title: t\n  body: text\n", size) + "<!-- filer:end -->\n"),
    CROWDED_IDS(size -> "# Sprint: x\n## Sub-issues\n<!-- filer:begin -->\n"
            + repeat("- id: %a\n  title: t\n  body: text\n", size) + "<!-- filer:end -->\n"),
    COLLIDING_NAMES(size -> "# T\n" + repeat("## Objective: %c\n- [ ] %c\n", size)),
    COLLIDING_CELLS(size -> "| a | b |\n| - | - |\n" + repeat("| %c | d |\n", size)),
    ONE_LINE(size -> "x".repeat(size)),
    TOKEN_WORDS(size -> "token=".repeat(size / 6)),
    PASSWORD_WORDS(size -> "token=password=".repeat(size / 15)),
    DASHES("-"::repeat),
    TOKEN_PREFIXES(size -> "sk-".repeat(size / 3)),
    SECRET_LINES(size -> repeat("TOKEN=abc%d2345x\n", size)),
    KEY_BLOCKS(size -> "-----BEGIN PRIVATE KEY-----\n".repeat(size / 28)),
    ADDRESSES(size -> "://a:b@".repeat(size / 7)),
    HEX_DIGITS(size -> "0123456789abcdef0123456789abcdef01234567 ".repeat(size / 41));

    private final IntFunction<String> function;

    HostileText(IntFunction<String> function) {
        this.function = function;
    }

    boolean isToml() {
        return compareTo(TREE) > 0 && compareTo(HEADINGS) < 0;
    }

    boolean isOfSecrets() {
        return compareTo(ONE_LINE) > 0;
    }

    /** The text of that size; of trees there are many. */
    String of(int size, int variant) {
        return this == TREE ? TreeText.of(size / 70, variant) : function.apply(size);
    }

    /** A word for each number below 2 to the power of the bits; all of them have the same hash code. */
    private static String colliding(int number, int bits) {
        StringBuilder out = new StringBuilder();
        for (int bit = 0; bit < bits; bit++) {
            out.append((number >> bit & 1) == 0 ? "an" : "c0");
        }
        return out.toString();
    }

    /**
     * Lines with a number for {@code %d}, a word of which 128 have one hash code for {@code %c} (256 are allowed), a
     * word with the hash code of all others for {@code %a}.
     */
    private static String repeat(String format, int size) {
        StringBuilder out = new StringBuilder(size + 100);
        for (int i = 0; out.length() < size; i++) {
            out.append(format.replace("%d", Integer.toString(i))
                    .replace("%c", "k" + (i >> 7) + "-" + colliding(i, 7))
                    .replace("%a", colliding(i, 18)));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
