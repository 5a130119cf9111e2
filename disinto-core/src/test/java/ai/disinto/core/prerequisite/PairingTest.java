package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairingTest {

    @Test
    void equalKeys_arePairedInOrder() {
        Pairing<String> pairing =
                new Pairing<>(List.of("a", "b", "a"), List.of("a", "a", "a", "b")).by(Function.identity());
        assertThat(earlier(pairing, 4)).containsExactly(0, 2, -1, 1);
        assertThat(pairing.gone()).isEmpty();
    }

    @Test
    void laterPasses_pairOnlyWhatIsStillSingle() {
        Pairing<String> pairing = new Pairing<>(List.of("ax", "ay"), List.of("ay", "az"))
                .by(Function.identity())
                .by(each -> each.substring(0, 1));
        assertThat(earlier(pairing, 2)).containsExactly(1, 0);
    }

    @Test
    void anyKey_mayPair() {
        Pairing<List<Integer>> pairing = new Pairing<>(
                        List.of(List.of(1, 2), List.of(3)), List.of(List.of(9, 2), List.<Integer>of()))
                .byAny(each -> each);
        assertThat(earlier(pairing, 2)).containsExactly(0, -1);
        assertThat(pairing.gone()).containsExactly(List.of(3));
    }

    @Test
    void beginning_pairsWholeWordsAlone() {
        Pairing<String> pairing = new Pairing<>(
                        List.of("runs-established-and-kept", "feed", "page-light"),
                        List.of("runs-established", "feeds", "page-light-dark"))
                .byBeginning(Function.identity());
        assertThat(earlier(pairing, 3)).containsExactly(0, -1, 2);
        assertThat(pairing.gone()).containsExactly("feed");
    }

    private static int[] earlier(Pairing<?> pairing, int count) {
        return IntStream.range(0, count).map(pairing::earlier).toArray();
    }
}
