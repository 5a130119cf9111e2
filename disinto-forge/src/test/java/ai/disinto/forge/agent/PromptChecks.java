package ai.disinto.forge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What holds for every prompt. */
final class PromptChecks {
    private PromptChecks() {}

    static void assertStructure(String label, String untrusted) {
        String text = Prompt.builder()
                .instruct("Do it.")
                .data(label, untrusted)
                .instruct("Then stop.")
                .build()
                .text();
        ReadPrompt read = ReadPrompt.of(text, ReadPrompt.markOf(text));
        assertThat(read.sections())
                .extracting(ReadPrompt.Section::kind)
                .containsExactly("instruction", "data", "instruction");
        assertThat(read.instructions().replace(read.mark(), "M")).isEqualTo(instructions(1) + "Then stop.\n\n");
        assertData(read.of("data").get(0), untrusted);
        assertThat(text.chars()).allMatch(PromptChecks::isVisible);
    }

    /** The instructions of a prompt that says "Do it." and has data. */
    static String instructions(int data) {
        String one = Prompt.builder().instruct("Do it.").data("x", "y").build().text();
        ReadPrompt read = ReadPrompt.of(one, ReadPrompt.markOf(one));
        return read.instructions().replace(read.mark(), "M") + "\n".repeat(data - 1);
    }

    private static void assertData(ReadPrompt.Section data, String untrusted) {
        assertThat(data.lines()).allMatch(line -> line.startsWith("| "));
        List<String> shown =
                data.lines().stream().map(line -> line.substring(2)).toList();
        String kept = untrusted.substring(0, Math.min(untrusted.length(), Prompt.LONGEST_DATA));
        assertThat(shown).isEqualTo(ShownText.lines(kept).lines().toList());
        assertThat(data.length()).contains(untrusted.length() + " characters in " + shown.size() + " line");
    }

    /** No line break but one, and nothing that moves a cursor. */
    private static boolean isVisible(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c != 0x2028 && c != 0x2029);
    }
}
