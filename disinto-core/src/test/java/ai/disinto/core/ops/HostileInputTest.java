package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worst text that can be thought of is read in a time that grows as the text does. */
@Tag("proof")
class HostileInputTest {
    private static final int SIZE = 300_000;
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final List<String> PIECES = List.of(
            "#1",
            "#",
            "- #1 ",
            "a/b#1",
            "waiting since ",
            "waiting since 2026-13-01",
            "## What\n",
            "# x\n",
            "1. ",
            "1. x\n",
            "- Option A (recommended): x\n",
            "(",
            "|",
            "|a|\n|-|\n",
            "||\n",
            "| Artifact |\n|---|\n|a|\n",
            "\\|",
            "<!--",
            "```\n",
            "pass: ",
            "password:x|",
            "token=",
            "://a:b@",
            "a:b@c",
            "-----BEGIN PRIVATE KEY-----\n",
            "Zq8",
            "### h\n- a: b\n",
            "\n",
            " ",
            "\uD83D\uDE00#1",
            "[[",
            "unblocks = [\"#1\"]\n");

    static Stream<String> texts() {
        return PIECES.stream().map(piece -> piece.repeat(SIZE / piece.length()));
    }

    /** One of five tries, since other work of the machine may take its share of some. */
    private static void readsAtOnce(Consumer<SourceText> reader, String text, String name) {
        Duration shortest = LIMIT;
        for (int i = 0; i < 5 && shortest.compareTo(LIMIT) >= 0; i++) {
            long before = System.nanoTime();
            reader.accept(SourceText.of(text, name));
            shortest = Duration.ofNanos(System.nanoTime() - before);
        }
        assertThat(shortest).as(text.substring(0, 60)).isLessThan(LIMIT);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readers_areLinear(String text) {
        String parts = "\n## Why\n" + text + "\n## Human action\n" + text + "\n## Unblocks\n" + text;
        readsAtOnce(VaultItem::check, "# Request: x" + parts, "x.md");
        String quoted = "'''\n" + text.substring(0, SIZE / 4) + "'''\n";
        String keys = "unblocks = []\ncontext = " + quoted + "[action_required]\ndescription = " + quoted;
        readsAtOnce(VaultItem::check, keys, "x.toml");
        readsAtOnce(VaultItem::check, text.substring(0, SIZE / 10), "x.toml");
        readsAtOnce(Portfolio::check, text, "x.md");
        readsAtOnce(Resources::check, "## Compute\n" + text, "x.md");
    }

    @Test
    void limits_areHonoured() {
        SourceText text = SourceText.of("""
                # x
                ## y
                """.repeat(100), "x.md")
                .withLimits(DocumentLimits.defaults().withMaxDiagnostics(10));
        assertThat(VaultItem.check(text).diagnostics()).hasSize(11);
        SourceText tooLarge = text.withLimits(DocumentLimits.defaults().withMaxSize(10));
        assertThat(VaultItem.check(tooLarge).value()).isEmpty();
        assertThat(Portfolio.check(tooLarge).value()).isEmpty();
        assertThat(Resources.check(tooLarge).diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo("document.too-large"));
    }
}
