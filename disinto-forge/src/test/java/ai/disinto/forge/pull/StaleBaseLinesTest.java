package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.pull.StaleBase.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class StaleBaseLinesTest {
    private static Optional<File> compare(String before, String base, String head) {
        return StaleBaseLines.compare("a", bytes(before), bytes(base), bytes(head));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void linesThatTheBaseGot_andTheBranchLacks_areMissing() {
        assertThat(compare("a\n", "a\nb\nc\n", "a\nb\nx\n")).contains(new File("a", 2, 1));
        assertThat(compare("a\n", "a\nb\nc\n", "c\n  b\n")).contains(new File("a", 2, 0));
        assertThat(compare("", "b\nb\nb\n", "b\n")).contains(new File("a", 3, 2));
        assertThat(compare("a\n", "a\n\n\n", "a\n")).isEmpty();
        assertThat(compare("a\nb\n", "a\n", "b\n")).isEmpty();
    }

    @Test
    void halfOfThem_isLost() {
        assertThat(new File("a", 2, 1).isLost()).isTrue();
        assertThat(new File("a", 3, 1).isLost()).isFalse();
        assertThat(new File("a", 0, 0).isLost()).isFalse();
        assertThat(new StaleBase(List.of(new File("a", 3, 1), new File("b", 4, 2))).lost())
                .containsExactly(new File("b", 4, 2));
    }

    @Test
    void moreThanThereAre_cannotBeMissing() {
        assertThatThrownBy(() -> new File("a", 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoText_isNotCompared() {
        assertThat(compare("", "a\0", "")).isEmpty();
    }

    @Property(tries = 300)
    void branchThatHasTheBase_lacksNothing(
            @ForAll List<@CharRange(from = 'a', to = 'c') Character> before,
            @ForAll List<@CharRange(from = 'a', to = 'c') Character> base,
            @ForAll List<@CharRange(from = 'a', to = 'c') Character> more) {
        String head = lines(base) + lines(more);
        assertThat(compare(lines(before), lines(base), head).map(File::missing).orElse(0))
                .isZero();
    }

    private static String lines(List<Character> each) {
        StringBuilder out = new StringBuilder();
        each.forEach(c -> out.append(c).append('\n'));
        return out.toString();
    }
}
