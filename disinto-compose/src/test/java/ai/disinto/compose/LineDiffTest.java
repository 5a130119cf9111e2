package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Property(tries = 500)
    void linesOfTheDiff_areBothTexts(@ForAll Random random) {
        List<String> old = lines(random);
        List<String> now = random.nextBoolean() ? lines(random) : changed(old, random);
        LineMatch match = new LineMatch(old, now);
        List<String> keptOld = new ArrayList<>();
        List<String> keptNow = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (match.keepsOld(i)) {
                keptOld.add(old.get(i));
            }
        }
        for (int i = 0; i < now.size(); i++) {
            if (match.keepsNew(i)) {
                keptNow.add(now.get(i));
            }
        }
        assertThat(keptOld).isEqualTo(keptNow);
    }

    @Property(tries = 500)
    void hunks_applied_turnTheOldTextIntoTheNewOne(@ForAll Random random) {
        List<String> old = lines(random);
        List<String> now = changed(old, random);
        List<String> diff = LineDiff.of("a", text(old), text(now));
        List<String> built = new ArrayList<>();
        int at = 0;
        for (String line : diff.subList(2, diff.size())) {
            if (line.startsWith("@@")) {
                String[] range = line.substring(4, line.indexOf(' ', 4)).split(",", -1);
                int start = Integer.parseInt(range[0]) - (range[1].equals("0") ? 0 : 1);
                built.addAll(old.subList(at, start));
                at = start + Integer.parseInt(range[1]);
            } else if (!line.startsWith("-")) {
                built.add(line.substring(1));
            }
        }
        built.addAll(old.subList(at, old.size()));
        assertThat(built).isEqualTo(now);
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            lines.add("line " + random.nextInt(6));
        }
        return lines;
    }

    private static List<String> changed(List<String> old, Random random) {
        List<String> now = new ArrayList<>(old);
        for (int i = random.nextInt(5); i >= 0; i--) {
            if (random.nextBoolean() || now.isEmpty()) {
                now.add(random.nextInt(now.size() + 1), "new " + random.nextInt(3));
            } else {
                now.remove(random.nextInt(now.size()));
            }
        }
        return now;
    }

    @Test
    void oneChangedLine_standsBetweenThreeOfEachSide() {
        assertThat(LineDiff.of("f", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n"))
                .containsExactly("--- f", "+++ f", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+x", " 6", " 7", " 8");
    }

    @Test
    void missingLineBreakAtTheEnd_isSeen() {
        assertThat(LineDiff.of("f", "a", "a\n")).contains("-a\\ no line break at the end", "+a");
    }

    @Test
    void credentials_areHidden_byTheirNamesAndByTheirLook() {
        String old = """
                services:
                  a:
                    environment:
                      FORGE_TOKEN: hunter2-1
                      API_KEY: "${API_KEY:-hunter2-2}"
                      OTHER_SECRET: |
                        hunter2-3
                        hunter2-4
                      KEPT: "${FORGE_TOKEN:?hire the agent first}"
                    command: [x, {PASSWORD: hunter2-5}]
                    image: https://bob:hunter2-6@host/x
                # FORGE_PASS=hunter2-7
                - MY_SECRET=hunter2-8
                ghp_abcdefghijklmnopqrstuvwxyz0123456789
                """;
        String diff = String.join("\n", LineDiff.of("f", old, "x\n"));
        assertThat(diff).doesNotContain("hunter2", "ghp_a").contains("hire the agent first");
    }

    @Test
    void controlCharacters_arrive_asText() {
        String diff = String.join("\n", LineDiff.of("f\u001b", "a\u001b[31m\u202eb\n", "c\n"));
        assertThat(diff).contains("\\u001b[31m\\u202e", "f\\u001b").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void textsWithNothingInCommon_areCut_andTakeNoLongTime() {
        StringBuilder old = new StringBuilder();
        StringBuilder now = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            old.append("old ").append(i).append('\n');
            now.append("new ").append(i).append('\n');
        }
        List<String> diff = Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> LineDiff.of("f", old.toString(), now.toString()));
        assertThat(diff).hasSize(101).last().asString().isEqualTo("… and 199903 more lines");
    }
}
