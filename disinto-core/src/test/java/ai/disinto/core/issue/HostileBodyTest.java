package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A megabyte of what no person writes: whatever is not linear takes minutes. */
@Tag("proof")
class HostileBodyTest {
    static Stream<String> pieces() {
        return Stream.of(
                "#",
                "#1",
                "a/",
                "a/b#1",
                "a#1",
                "https://",
                "://#1",
                "`",
                "```\n",
                "~~~\n#1\n",
                "<!--",
                "<!-- -->",
                "-->\n",
                "# ",
                "# Dependencies\n",
                "depends on ",
                "depends on #1\n",
                "depends ",
                "&#1;",
                "#0",
                "\u0000",
                "\r",
                "\r\n",
                "\n",
                "😀",
                "İ",
                "- #1 — #2 ",
                "#99999999999 ",
                "a".repeat(100) + "/");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void repeatedPieces_takeLinearTime(String piece) {
        for (String start : new String[] {"", "depends on ", "## Dependencies\n", "<!-- ", "```\n"}) {
            String body = start + piece.repeat(1_000_000 / piece.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatCode(() -> IssueDependencies.parse(body, 7)).doesNotThrowAnyException());
        }
    }
}
