package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.internal.stage.Together;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleContractTest {
    private static final int THREADS = 4;

    /** It makes what tests share when the first of them asks, which may ask from several threads. */
    private static final class Sample extends RoleContract {}

    @Test
    void sharedRepository_andPeople_areMadeOnce_howeverManyThreadsAskFirst() {
        Sample sample = new Sample();
        try (ContractSession session = ContractSession.open(ServerAtHand.embedded(ForgejoLine.V15))) {
            sample.open(session);
            assertThat(Set.copyOf(Together.run(THREADS, i -> sample.repository().slug())))
                    .hasSize(1);
            assertThat(Set.copyOf(
                            Together.run(THREADS, i -> sample.person("someone").login())))
                    .hasSize(1);
            sample.close();
        }
    }
}
