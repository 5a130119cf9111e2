package ai.disinto.forge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a prompt as an agent should: by its marks alone. */
record ReadPrompt(String mark, List<Section> sections) {
    private static final Pattern BEGIN =
            Pattern.compile("==== ([0-9a-f]{16}) (formula|data) ([0-9]+): \"([^\"]*)\", (.*) ====");

    /** A kind of {@code instruction}, {@code formula} or {@code data}, its label, what is said of its length, its lines. */
    record Section(String kind, String label, String length, List<String> lines) {}

    static ReadPrompt of(String text, String mark) {
        List<Section> out = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Section section = null;
        for (String line : text.split("\n", -1)) {
            Matcher begin = BEGIN.matcher(line);
            if (section == null && begin.matches() && begin.group(1).equals(mark)) {
                out.add(new Section("instruction", "", "", List.copyOf(open)));
                open.clear();
                section = new Section(begin.group(2), begin.group(4), begin.group(5), open);
                assertThat(begin.group(3)).isEqualTo(Integer.toString(1 + fenced(out)));
            } else if (section != null && line.equals("==== " + mark + " end " + (1 + fenced(out)) + " ====")) {
                out.add(new Section(section.kind(), section.label(), section.length(), List.copyOf(open)));
                open.clear();
                section = null;
            } else {
                open.add(line);
            }
        }
        assertThat(section).as("a section that does not end").isNull();
        out.add(new Section("instruction", "", "", List.copyOf(open)));
        return new ReadPrompt(mark, out);
    }

    /** The mark as the first fence has it. */
    static String markOf(String text) {
        Matcher fence =
                Pattern.compile("(?m)^==== ([0-9a-f]{16}) (?:data|formula) 1: ").matcher(text);
        assertThat(fence.find()).isTrue();
        return fence.group(1);
    }

    List<Section> of(String kind) {
        return sections.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    /** All words outside of fences. */
    String instructions() {
        return String.join(
                "\n",
                of("instruction").stream()
                        .flatMap(each -> each.lines().stream())
                        .toList());
    }

    private static int fenced(List<Section> sections) {
        return (int) sections.stream()
                .filter(each -> !each.kind().equals("instruction"))
                .count();
    }
}
