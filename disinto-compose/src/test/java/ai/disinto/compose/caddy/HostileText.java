package ai.disinto.compose.caddy;

import java.util.List;
import java.util.Random;

/**
 * Texts that break what pastes them into a Caddyfile. A little in the ordinary build;
 * {@code -Ddisinto.proof.runs=100000} for all, {@code -Ddisinto.proof.seed=…} for the same again.
 */
final class HostileText {
    private static final List<String> FRAGMENTS = List.of(
            "\"",
            "\\",
            "\\\\",
            "\\\"",
            "`",
            "'",
            "{",
            "}",
            "{\n",
            "\n}",
            "{}",
            " {",
            " }",
            "{$HOME}",
            "{$",
            "{$X:y}",
            "$",
            "{env.HOME}",
            "{env.FORWARD_AUTH_SECRET}",
            "{http.request.uri}",
            "{path}",
            "{file./etc/passwd}",
            "\\{",
            "\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            "  ",
            "\u000b",
            "\f",
            "\u0000",
            "\u0001",
            "\u001b",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\u3000",
            "\ufeff",
            "\u200b",
            "\u202e",
            "\ud83d",
            "\ude00",
            "😀",
            "é",
            "\ufffd",
            "#",
            " # ",
            "<<",
            "<<EOF\n",
            "EOF",
            "import guard",
            "\nimport /etc/passwd",
            "(x)",
            "(guard) {",
            "&(x)",
            "@x",
            "@shape",
            "*",
            "/",
            "//",
            ":",
            ":80",
            "http://",
            "https://",
            ",",
            ", ",
            "respond 200",
            "\nrespond * 200\n",
            "}\n:81 {\n",
            "~",
            "~^",
            "default",
            "-",
            "+",
            "?",
            "admin off",
            "a",
            "b.example",
            "-x",
            "x-",
            ".",
            "..",
            "0",
            "65536",
            "8080",
            "%2e",
            "%",
            "[",
            "]",
            "[::1]",
            "unix//",
            "srv+http",
            "^",
            "|",
            "=",
            "&",
            ";",
            "<",
            ">",
            "not",
            "A",
            "_");
    private static final int MOST_PARTS = 7;

    private final long seed = Long.getLong("disinto.proof.seed", System.nanoTime());
    private final Random random = new Random(seed);

    static int runs(int usual) {
        return Integer.getInteger("disinto.proof.runs", usual);
    }

    String next() {
        StringBuilder out = new StringBuilder();
        for (int parts = random.nextInt(MOST_PARTS); parts >= 0; parts--) {
            out.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return out.toString();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** What a failure says, to see it again. */
    String seed() {
        return "-Ddisinto.proof.seed=" + seed;
    }
}
