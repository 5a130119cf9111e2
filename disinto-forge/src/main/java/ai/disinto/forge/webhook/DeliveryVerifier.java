package ai.disinto.forge.webhook;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.json.JsonException;
import ai.disinto.forge.webhook.RefusedDeliveryException.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells deliveries of a webhook from what anybody else sends, for any HTTP server. Nothing of a body is read before its
 * signature is known to be right: HMAC-SHA-256 over the bytes as they came, in {@code X-Forgejo-Signature},
 * {@code X-Gitea-Signature}, {@code X-Gogs-Signature} or {@code X-Hub-Signature-256}, compared in constant time.
 *
 * <p>A signature says who wrote a message, not when: {@link ReplayGuard} finds those that come again. Immutable; each
 * method answers a changed copy. May be shared between threads.
 */
public final class DeliveryVerifier {
    private static final int USUAL_LIMIT = 4 * 1024 * 1024;
    private static final String ALGORITHM = "HmacSHA256";

    private final List<Secret> secrets;
    private final int bodyLimit;

    private DeliveryVerifier(List<Secret> secrets, int bodyLimit) {
        this.secrets = secrets;
        this.bodyLimit = bodyLimit;
    }

    /**
     * Makes a verifier for bodies of up to 4 MiB.
     *
     * @param secret the secret of the webhook
     * @return the verifier
     */
    public static DeliveryVerifier of(Secret secret) {
        return new DeliveryVerifier(List.of(Objects.requireNonNull(secret, "secret")), USUAL_LIMIT);
    }

    /**
     * Accepts another secret too, while webhooks are moved from one to the other.
     *
     * @param secret the other secret
     * @return a verifier with that
     */
    public DeliveryVerifier orSecret(Secret secret) {
        List<Secret> more = new ArrayList<>(secrets);
        more.add(Objects.requireNonNull(secret, "secret"));
        return new DeliveryVerifier(List.copyOf(more), bodyLimit);
    }

    /**
     * Sets the largest body that is accepted.
     *
     * @param bytes a positive number of bytes
     * @return a verifier with that
     * @throws IllegalArgumentException if the number is not positive
     */
    public DeliveryVerifier bodyLimit(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("body limit must be positive, got " + bytes);
        }
        return new DeliveryVerifier(secrets, bytes);
    }

    /** {@return the largest body that is accepted, in bytes} */
    public int bodyLimit() {
        return bodyLimit;
    }

    /**
     * Verifies a message and reads it. Events and fields that are not known are no error, nor is a known event without a
     * field that it should have: it comes as {@link OtherEvent}.
     *
     * @param headers the headers of the request, with names in any case
     * @param body its body, byte for byte
     * @return the delivery
     * @throws RefusedDeliveryException if it is no delivery of the webhook
     */
    public Delivery verify(Map<String, List<String>> headers, byte[] body) {
        Objects.requireNonNull(headers, "headers");
        if (Objects.requireNonNull(body, "body").length > bodyLimit) {
            throw new RefusedDeliveryException(Reason.TOO_LARGE);
        }
        String signature = DeliveryHeaders.signature(headers);
        if (signature.isEmpty()) {
            throw new RefusedDeliveryException(Reason.UNSIGNED);
        }
        byte[] signed = body.clone();
        if (!isSigned(signed, signature)) {
            throw new RefusedDeliveryException(Reason.WRONG_SIGNATURE);
        }
        return read(DeliveryHeaders.of(headers, signature), signed);
    }

    /** Answers the limit, and no secret. */
    @Override
    public String toString() {
        return "DeliveryVerifier[bodyLimit=" + bodyLimit + "]";
    }

    private static Delivery read(DeliveryHeaders headers, byte[] body) {
        try {
            return new Delivery(headers, body, EventReader.read(headers.name(), body));
        } catch (JsonException e) {
            throw new RefusedDeliveryException(Reason.NO_JSON);
        }
    }

    private boolean isSigned(byte[] body, String signature) {
        byte[] claimed = signature.getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        for (Secret secret : secrets) {
            byte[] expected = HexFormat.of().formatHex(hmac(secret, body)).getBytes(StandardCharsets.UTF_8);
            right |= MessageDigest.isEqual(expected, claimed);
        }
        return right;
    }

    private static byte[] hmac(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java runtime has " + ALGORITHM, e);
        }
    }
}
