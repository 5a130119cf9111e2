package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.webhook.Change;
import ai.disinto.forge.webhook.ChangeBatch;
import ai.disinto.forge.webhook.ChangePoller;
import ai.disinto.forge.webhook.CommentEvent;
import ai.disinto.forge.webhook.Delivery;
import ai.disinto.forge.webhook.DeliveryVerifier;
import ai.disinto.forge.webhook.PullEvent;
import ai.disinto.forge.webhook.RefusedDeliveryException;
import ai.disinto.forge.webhook.ReplayGuard;
import ai.disinto.forge.webhook.WebhookEvent;
import ai.disinto.forge.webhook.WebhookReceiver;
import ai.disinto.testing.EmbeddedForge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSnippetTest {
    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final Forge forge = Forge.builder()
            .url(embedded.url().toString())
            .token(embedded.addAccount("johba", "password-of-johba"))
            .build();
    private final InstantSource clock = InstantSource.system();
    private final Secret secret = Secret.of("the secret of the webhook");

    @BeforeEach
    void makeRepository() {
        forge.repositories().create(NewRepository.named("harb").initialized());
    }

    @AfterEach
    void close() {
        forge.close();
        embedded.close();
    }

    @Test
    void deliveries_areHints() throws InterruptedException {
        // region hints
        ForgeRepository repository = forge.repository("johba/harb");
        ChangePoller poller = ChangePoller.builder(repository).build();
        WebhookReceiver receiver = WebhookReceiver.builder(DeliveryVerifier.of(secret), poller::hint)
                .path("/hooks/forge")
                .start();
        repository
                .hooks()
                .createOnce(HookSettings.to(receiver.url().toString())
                        .secret(secret)
                        .events(List.of("issues", "issue_comment", "pull_request", "push")));
        // endregion
        repository.issues().create(NewIssue.titled("a leak"));
        List<String> done = new ArrayList<>();
        turn(poller, change -> done.add(change.toString()));

        assertThat(done).containsExactly("issue #1");
        receiver.close();
    }

    private void turn(ChangePoller poller, Consumer<Change> work) throws InterruptedException {
        // region turn
        ChangeBatch batch = poller.poll(Duration.ofMinutes(5));
        for (Change change : batch.changes()) {
            try {
                work.accept(change);
            } catch (IllegalStateException e) {
                poller.retry(change, clock.instant().plus(Duration.ofMinutes(10)));
            }
        }
        poller.acknowledge(batch);
        // endregion
    }

    @Test
    void events_areTyped() {
        List<String> seen = new CopyOnWriteArrayList<>();
        // region events
        Consumer<Delivery> handler = delivery -> {
            WebhookEvent event = delivery.event();
            if (event instanceof PullEvent pull && pull.pull().isMerged()) {
                seen.add("merged #" + pull.pull().number());
            } else if (event instanceof CommentEvent comment) {
                seen.add("comment on #" + comment.issue().number());
            }
        };
        // endregion
        ForgeRepository repository = forge.repository("johba/harb");
        try (WebhookReceiver receiver =
                WebhookReceiver.builder(DeliveryVerifier.of(secret), handler).start()) {
            repository
                    .hooks()
                    .create(HookSettings.to(receiver.url().toString())
                            .secret(secret)
                            .events(List.of("issues", "issue_comment")));
            repository.issues().create(NewIssue.titled("a leak"));
            repository.comments().create(1, "still wet");
        }
        assertThat(seen).containsExactly("comment on #1");
    }

    @Test
    void otherServers_useTheSameParts() {
        Map<String, List<String>> headers = Map.of("X-Forgejo-Signature", List.of(""));
        byte[] body = {};
        // region verify
        DeliveryVerifier verifier = DeliveryVerifier.of(secret);
        ReplayGuard guard = ReplayGuard.of(Duration.ofMinutes(10), 10_000, clock);
        // endregion
        assertThatExceptionOfType(RefusedDeliveryException.class)
                .isThrownBy(() -> take(verifier, guard, headers, body))
                .satisfies(refused -> assertThat(refused.reason().status()).isEqualTo(401));
    }

    private static boolean take(
            DeliveryVerifier verifier, ReplayGuard guard, Map<String, List<String>> headers, byte[] body) {
        // region take
        Delivery delivery = verifier.verify(headers, body);
        boolean first = guard.admit(delivery);
        // endregion
        return first;
    }
}
