package ai.disinto.core.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void targets_keepTheOrderInWhichTheyCame() {
        assertThat(links().targets(1)).containsExactly(2, 0);
    }

    @Test
    void sourceThatWasAddedLater_leadsNowhere() {
        assertThat(links().targets(7)).isEmpty();
        assertThat(links().count(7)).isZero();
    }

    @Test
    void reversed_leadFromTargetToSource() {
        Links reversed = links().reversed(3, 3);
        assertThat(reversed.targets(0)).containsExactly(1);
        assertThat(reversed.targets(2)).containsExactly(0, 1);
        assertThat(reversed.targets(1)).isEmpty();
    }

    @Test
    void retarget_replacesWhatWasAddedBefore() {
        Links.Builder builder = new Links.Builder();
        builder.add(0, 10);
        builder.retarget(target -> target / 10).add(0, 10);
        assertThat(builder.build(1).targets(0)).containsExactly(1, 10);
    }

    private static Links links() {
        Links.Builder builder = new Links.Builder();
        builder.add(1, 2);
        builder.add(0, 2);
        builder.add(1, 0);
        return builder.build(3);
    }
}
