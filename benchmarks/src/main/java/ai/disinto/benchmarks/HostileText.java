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
    COLLIDING_IDS(HostileText::collidingIds),
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

    String of(int size) {
        return function.apply(size);
    }

    /** Sub-issues whose ids all have the same hash code. */
    private static String collidingIds(int size) {
        StringBuilder out = new StringBuilder("# Sprint: x\n## Sub-issues\n<!-- filer:begin -->\n");
        for (int i = 0; out.length() < size; i++) {
            out.append("- id: ");
            for (int bit = 0; bit < 18; bit++) {
                out.append((i >> bit & 1) == 0 ? "an" : "c0");
            }
            out.append("\n  title: t\n  body: text\n");
        }
        return out.append("<!-- filer:end -->\n").toString();
    }

    private static String repeat(String format, int size) {
        StringBuilder out = new StringBuilder(size + 100);
        for (int i = 0; out.length() < size; i++) {
            out.append(format.replace("%d", Integer.toString(i)));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
