package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DisablingTest {
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void render_isReadableAndReadBack() {
        Disabling note = Disabling.of(" alice ", AT, "the model server moves\n\n  back on Friday\n");
        assertThat(note.render()).isEqualTo("""
                by: alice
                at: 2026-11-25T10:00:00Z
                why: the model server moves
                 \s
                  back on Friday
                """);
        assertThat(Disabling.parse(note.render())).isEqualTo(note).hasSameHashCodeAs(note);
    }

    @Property(tries = 300)
    void anyWords_areReadBackAsTheyAreKept(@ForAll String by, @ForAll String why) {
        Disabling note = Disabling.of("x" + by, AT, why);
        assertThat(Disabling.parse(note.render())).isEqualTo(note);
    }

    @Property(tries = 300)
    void anyText_isANote(@ForAll String text) {
        Disabling note = Disabling.parse(text);
        assertThat(note.toString()).doesNotContain("\n", "\r", "\u001b");
    }

    @Test
    void text_thatIsNoNote_isTheReason() {
        assertThat(Disabling.parse("too expensive\nBY : bob\nby: eve\nat: yesterday\n"))
                .isEqualTo(new Disabling("bob", null, "too expensive\nby: eve\nat: yesterday"));
        assertThat(Disabling.parse("")).hasToString("by nobody named");
    }

    @Test
    void nobody_cannotDisable() {
        assertThatThrownBy(() -> Disabling.of(" ", AT, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void credentials_inAddresses_areNotKept() {
        assertThat(Disabling.of("alice", AT, "see http://me:secret@host/").render())
                .doesNotContain("secret");
    }
}
