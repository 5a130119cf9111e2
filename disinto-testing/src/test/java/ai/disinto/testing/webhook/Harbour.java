package ai.disinto.testing.webhook;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.webhook.ChangePoller;
import ai.disinto.forge.webhook.Delivery;
import ai.disinto.forge.webhook.DeliveryVerifier;
import ai.disinto.forge.webhook.WebhookReceiver;
import ai.disinto.testing.EmbeddedForge;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A forge with a repository whose webhook delivers to a receiver, and a clock that the test moves. */
final class Harbour implements AutoCloseable {
    static final Secret SECRET = Secret.of("the secret of a test");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    private final EmbeddedForge embedded;
    private final Forge forge;
    private final ForgeRepository repository;
    private final WebhookReceiver receiver;

    Harbour(Consumer<? super Delivery> handler) {
        embedded = EmbeddedForge.builder().calm().clock(now::get).start();
        forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.addAccount("mo", "password-of-mo"))
                .build();
        forge.repositories().create(NewRepository.named("harbour").initialized().defaultBranch("main"));
        repository = forge.repository("mo/harbour");
        receiver = WebhookReceiver.builder(DeliveryVerifier.of(SECRET), handler).start();
        repository
                .hooks()
                .create(HookSettings.to(receiver.url().toString())
                        .secret(SECRET)
                        .events(List.of("issues", "issue_comment", "pull_request", "push", "create", "delete")));
    }

    ForgeRepository repository() {
        return repository;
    }

    Instant now() {
        return now.get();
    }

    ChangePoller poller() {
        return ChangePoller.builder(repository).clock(now::get).build();
    }

    /** A poller of a program that was started anew. */
    ChangePoller pollerAt(Instant checkpoint) {
        return ChangePoller.builder(repository)
                .clock(now::get)
                .startingAt(checkpoint)
                .build();
    }

    void pass(long seconds) {
        now.updateAndGet(time -> time.plusSeconds(seconds));
    }

    /** How often the forge was asked for anything so far. */
    int requests() {
        return embedded.calls().size();
    }

    @Override
    public void close() {
        receiver.close();
        forge.close();
        embedded.close();
    }
}
