package ai.disinto.compose;

import java.util.Random;

/**
 * Texts that break what pastes them: everything that YAML, compose or {@code .env} give a meaning to. A little in the
 * ordinary build; {@code -Ddisinto.proof.runs=100000} for all, {@code -Ddisinto.proof.seed=…} for the same again.
 */
final class Hostile {
    private static final String[] FRAGMENTS = {
        "$",
        "${",
        "}",
        "$$",
        "${HOME}",
        "${A:-b}",
        "${A:?b}",
        "$HOME",
        "{{",
        "'",
        "\"",
        "\\",
        "\\\\",
        "\n",
        "\r",
        "\r\n",
        "\t",
        " ",
        "  ",
        ": ",
        ":",
        " #",
        "#",
        "- ",
        "-",
        "---",
        "\n---\n",
        "...",
        "&a ",
        "*a",
        "!x ",
        "!!str ",
        "|",
        ">",
        "%YAML 1.1",
        "@",
        "`",
        "[",
        "]",
        "{",
        ",",
        "? ",
        "<<",
        "=",
        "yes",
        "no",
        "on",
        "Off",
        "y",
        "N",
        "~",
        "null",
        "Null",
        "true",
        "0o14",
        "014",
        "0x1F",
        "0b1",
        "22:22",
        "1:30:00",
        "1e3",
        ".inf",
        "-.INF",
        ".NaN",
        "1_000",
        "2026-01-01",
        "2026-01-01 10:00:00",
        "+1",
        ".5",
        "\u0085",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\u00a0",
        "\u200b",
        "\u202e",
        "é",
        "😀",
        "\ufffd",
        "\ufffe",
        "\uffff",
        "\udbff\udfff",
        "\u0001",
        "\u001b[31m",
        "\u007f",
        "\u009b",
        "a",
        "Z",
        "0",
        "/",
        ".",
        "~/",
        "./",
        ";",
        "&&",
        "%",
        "privileged: true",
        "\n  evil:\n    image: x",
        "\nX=1",
        "export ",
        "é́",
        "ｙｅｓ",
    };

    private static final int MOST_PARTS = 8;

    private final Random random;
    private final String seed;

    private Hostile(long seed) {
        this.random = new Random(seed);
        this.seed = "-Ddisinto.proof.seed=" + seed;
    }

    static Hostile texts() {
        return new Hostile(Long.getLong("disinto.proof.seed", System.nanoTime()));
    }

    static int runs(int usual) {
        return Integer.getInteger("disinto.proof.runs", usual);
    }

    /** A text that is not empty. */
    String next() {
        StringBuilder out = new StringBuilder();
        int parts = 1 + random.nextInt(MOST_PARTS);
        for (int i = 0; i < parts; i++) {
            out.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
        }
        return out.toString();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** What a failure says, to see it again. */
    String seed() {
        return seed;
    }
}
