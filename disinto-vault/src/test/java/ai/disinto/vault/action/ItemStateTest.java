package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemStateTest {

    @ParameterizedTest
    @EnumSource
    void find_knowsItsWord(ItemState state) {
        assertThat(ItemState.find(state.word())).contains(state);
        assertThat(ItemState.find(state.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingButApproved_mayFire(ItemState state) {
        assertThat(state.mayBecome(ItemState.FIRED)).isEqualTo(state == ItemState.APPROVED);
        assertThat(state.mayBecome(ItemState.APPROVED)).isEqualTo(state == ItemState.PENDING);
    }

    @ParameterizedTest
    @EnumSource
    void final_isWhatNothingFollows(ItemState state) {
        assertThat(state.isFinal()).isEqualTo(Arrays.stream(ItemState.values()).noneMatch(state::mayBecome));
    }

    @Test
    void hole30_invalid_isCheckedAgain() {
        assertThat(ItemState.INVALID.isFinal()).isFalse();
        assertThat(ItemState.INVALID.mayBecome(ItemState.PENDING)).isTrue();
    }
}
