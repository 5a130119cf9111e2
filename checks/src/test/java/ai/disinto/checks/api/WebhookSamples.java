package ai.disinto.checks.api;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.webhook.Change;
import ai.disinto.forge.webhook.ChangeBatch;
import ai.disinto.forge.webhook.ChangePoller;
import ai.disinto.forge.webhook.ChangePollerBuilder;
import ai.disinto.forge.webhook.Delivery;
import ai.disinto.forge.webhook.DeliveryVerifier;
import ai.disinto.testing.EmbeddedForge;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A delivery that somebody signed, and a change that somebody made. */
final class WebhookSamples {
    private WebhookSamples() {}

    static Map<Class<?>, Object> all() {
        Map<Class<?>, Object> out = new HashMap<>();
        out.put(InetAddress.class, InetAddress.getLoopbackAddress());
        out.put(Delivery.class, delivery());
        try (EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
                Forge forge = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.addAccount("acme", "sample-password"))
                        .build()) {
            forge.repositories().create(NewRepository.named("harbour").initialized());
            ForgeRepository repository = forge.repository("acme/harbour");
            repository.issues().create(NewIssue.titled("sample"));
            ChangePollerBuilder builder = ChangePoller.builder(repository);
            ChangePoller poller = builder.build();
            ChangeBatch batch = poller.poll(Duration.ZERO);
            out.put(ChangePollerBuilder.class, builder);
            out.put(ChangePoller.class, poller);
            out.put(ChangeBatch.class, batch);
            out.put(Change.class, batch.changes().get(0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return out;
    }

    private static Delivery delivery() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("sample".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signature = HexFormat.of().formatHex(mac.doFinal(body));
            Map<String, List<String>> headers = Map.of(
                    "X-Forgejo-Signature", List.of(signature),
                    "X-Forgejo-Delivery", List.of("sample"),
                    "X-Forgejo-Event", List.of("sample"));
            return DeliveryVerifier.of(Secret.of("sample")).verify(headers, body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
