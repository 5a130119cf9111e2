package ai.disinto.testing.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {
    @Test
    void run_doesAllAtTheSameMoment_andAnswersInOrder() {
        CountDownLatch all = new CountDownLatch(3);
        assertThat(Together.run(3, i -> {
                    all.countDown();
                    return Eventually.seen(all::getCount, left -> left == 0) + i;
                }))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void run_throwsWhatWasThrown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Together.run(2, i -> {
                    throw new IllegalArgumentException("no " + i);
                }));
    }

    @Test
    void seen_asksUntilTheAnswerIsAsWanted() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(Eventually.seen(asked::incrementAndGet, n -> n == 3)).isEqualTo(3);
    }

    @Test
    void publicKey_isAnotherEachTime() {
        assertThat(SshKeys.publicKey())
                .startsWith("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5")
                .isNotEqualTo(SshKeys.publicKey());
    }
}
