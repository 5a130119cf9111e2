package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The limits of a walk. */
class WalkLimitsTest {
    @Test
    void standard_isThatOfAFactory() {
        WalkLimits limits = WalkLimits.standard();
        assertThat(limits.ciWait()).isEqualTo(Duration.ofMinutes(30));
        assertThat(limits.ciPoll()).isEqualTo(Duration.ofSeconds(30));
        assertThat(limits.reviewWait()).isEqualTo(Duration.ofHours(3));
        assertThat(limits.reviewPoll()).isEqualTo(Duration.ofMinutes(5));
        assertThat(limits.ciFixes()).isEqualTo(3);
        assertThat(limits.ciRetriggers()).isEqualTo(1);
        assertThat(limits.reviewRounds()).isEqualTo(5);
        assertThat(limits.rebases()).isEqualTo(3);
    }

    @Test
    void each_changesItsOwn() {
        WalkLimits changed = WalkLimits.standard()
                .ciWait(Duration.ofSeconds(1))
                .ciPoll(Duration.ofSeconds(2))
                .reviewWait(Duration.ofSeconds(3))
                .reviewPoll(Duration.ofSeconds(4))
                .ciFixes(5)
                .ciRetriggers(6)
                .reviewRounds(7)
                .rebases(8);
        assertThat(changed)
                .hasToString("Waits[ci=PT1S, ciPoll=PT2S, review=PT3S, reviewPoll=PT4S],"
                        + " Counts[fixes=5, retriggers=6, rounds=7, rebases=8]");
    }

    @Test
    void whatIsNoTimeOrNumber_isRefused() {
        assertThatThrownBy(() -> WalkLimits.standard().ciPoll(Duration.ZERO))
                .hasMessage("longest must be a time, got PT0S");
        assertThatThrownBy(() -> WalkLimits.standard().rebases(-1)).hasMessage("most must not be negative, got -1");
    }
}
