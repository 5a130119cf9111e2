package ai.disinto.forge.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a receiver logs may stand in any log. */
class ReceiverLogTest {
    private static final Message OPENED = Message.of("issues", Payloads.issue("opened"));

    private final Logger logger = Logger.getLogger(WebhookReceiver.class.getName());
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }

    private static DeliveryDispatch failing() {
        ReplayGuard guard = ReplayGuard.of(Duration.ofMinutes(1), 10, InstantSource.system());
        return new DeliveryDispatch(guard, delivery -> {
            throw new IllegalStateException("canary " + new String(delivery.body(), StandardCharsets.UTF_8));
        });
    }

    @Test
    void failedHandler_isNamedWithoutItsMessage() {
        assertThat(failing().dispatch(OPENED.verified())).isEqualTo(500);

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("0b2e6d2c-0000-4000-8000-000000000001", "issues", "IllegalStateException")
                        .doesNotContain("canary", "Leak", Message.SECRET.reveal()));
    }

    @Test
    void repetition_isNamedWithoutItsBody() {
        ReplayGuard guard = ReplayGuard.of(Duration.ofMinutes(1), 10, InstantSource.system());
        DeliveryDispatch dispatch = new DeliveryDispatch(guard, delivery -> {});
        dispatch.dispatch(OPENED.verified());

        assertThat(dispatch.dispatch(OPENED.verified())).isEqualTo(204);
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line).contains("came before").doesNotContain("Leak"));
    }
}
