package ai.disinto.forge.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.webhook.RefusedDeliveryException.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryVerifierTest {
    private static final Message OPENED = Message.of("issues", Payloads.issue("opened"));

    private final DeliveryVerifier verifier = DeliveryVerifier.of(Message.SECRET);

    private Reason refusal(Message message) {
        return catchThrowableOfType(
                        RefusedDeliveryException.class, () -> verifier.verify(message.headers(), message.body()))
                .reason();
    }

    @Test
    void rightSignature_givesTheDelivery() {
        Delivery delivery = verifier.verify(OPENED.headers(), OPENED.body());

        assertThat(delivery.id()).isEqualTo("0b2e6d2c-0000-4000-8000-000000000001");
        assertThat(delivery.name()).isEqualTo("issues");
        assertThat(delivery.type()).isEqualTo("issues");
        assertThat(delivery.body()).isEqualTo(OPENED.body());
        assertThat(delivery.event()).isInstanceOf(IssueEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forgejo-Signature", "X-Gitea-Signature", "X-Gogs-Signature", "x-FORGEJO-signature"})
    void signature_isFoundInTheHeadersOfAllAncestors(String header) {
        Message message = OPENED.without("X-Forgejo-Signature").with(header, Message.signature(OPENED.body()));

        assertThat(message.verified().name()).isEqualTo("issues");
    }

    @Test
    void signature_ofHubs_hasAPrefix() {
        Message bare = OPENED.without("X-Forgejo-Signature");
        String signature = Message.signature(OPENED.body());

        assertThat(bare.with("X-Hub-Signature-256", "sha256=" + signature)
                        .verified()
                        .name())
                .isEqualTo("issues");
        assertThat(refusal(bare.with("X-Hub-Signature-256", signature))).isEqualTo(Reason.UNSIGNED);
        assertThat(refusal(bare.with("X-Hub-Signature-256", "sha256="))).isEqualTo(Reason.UNSIGNED);
        assertThat(refusal(bare.with("X-Hub-Signature", "sha1=" + signature))).isEqualTo(Reason.UNSIGNED);
    }

    @Test
    void emptySignature_ofAWebhookWithoutSecret_isRefused() {
        assertThat(refusal(OPENED.without("X-Forgejo-Signature"))).isEqualTo(Reason.UNSIGNED);
        assertThat(refusal(OPENED.with("X-Forgejo-Signature", ""))).isEqualTo(Reason.UNSIGNED);
        assertThat(refusal(OPENED.with("X-Forgejo-Signature", "  "))).isEqualTo(Reason.UNSIGNED);
    }

    @Test
    void signature_thatIsThereTwice_countsForNothing() {
        String signature = Message.signature(OPENED.body());

        assertThat(refusal(OPENED.with("X-Forgejo-Signature", signature, signature)))
                .isEqualTo(Reason.UNSIGNED);
        assertThat(refusal(OPENED.with("x-forgejo-signature", signature))).isEqualTo(Reason.UNSIGNED);
    }

    @Test
    void otherBody_orPartOfASignature_isRefused() {
        String signature = Message.signature(OPENED.body());

        assertThat(refusal(OPENED.withBody(Payloads.issue("closed")))).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refusal(OPENED.with("X-Forgejo-Signature", signature.substring(1))))
                .isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refusal(OPENED.with("X-Forgejo-Signature", "zz" + signature.substring(2))))
                .isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void everyChangedBit_isNoticed() {
        for (int i = 0; i < OPENED.body().length; i++) {
            byte[] spoiled = OPENED.body().clone();
            spoiled[i] ^= (byte) (1 << i % 8);

            assertThat(refusal(new Message(OPENED.headers(), spoiled))).isEqualTo(Reason.WRONG_SIGNATURE);
        }
    }

    @Test
    void brokenBody_isNotReadBeforeItsSignature() {
        Message broken = OPENED.withBody("[{\"");

        assertThat(refusal(broken)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(refusal(broken.with("X-Forgejo-Signature", Message.signature(broken.body()))))
                .isEqualTo(Reason.NO_JSON);
    }

    @Test
    void signatureInCapitals_isTheSame() {
        String signature = Message.signature(OPENED.body()).toUpperCase(Locale.ROOT);

        assertThat(OPENED.with("X-Forgejo-Signature", signature).verified()).isEqualTo(OPENED.verified());
    }

    @Test
    void otherSecret_isRefusedUntilItIsAdded() {
        DeliveryVerifier other = DeliveryVerifier.of(Secret.of("another"));

        assertThat(catchThrowableOfType(
                                RefusedDeliveryException.class, () -> other.verify(OPENED.headers(), OPENED.body()))
                        .reason())
                .isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(other.orSecret(Message.SECRET)
                        .verify(OPENED.headers(), OPENED.body())
                        .name())
                .isEqualTo("issues");
    }

    @Test
    void largeBody_isRefusedBeforeAnythingElse() {
        int size = OPENED.body().length;

        assertThat(verifier.bodyLimit(size)
                        .verify(OPENED.headers(), OPENED.body())
                        .name())
                .isEqualTo("issues");
        RefusedDeliveryException refused = catchThrowableOfType(
                RefusedDeliveryException.class,
                () -> verifier.bodyLimit(size - 1).verify(Map.of(), OPENED.body()));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThatIllegalArgumentException().isThrownBy(() -> verifier.bodyLimit(0));
    }

    @Test
    void idAndName_mustBeThere() {
        assertThat(refusal(OPENED.without("X-Forgejo-Delivery"))).isEqualTo(Reason.NO_ID);
        assertThat(refusal(OPENED.with("X-Forgejo-Delivery", "a\r\nb"))).isEqualTo(Reason.NO_ID);
        assertThat(refusal(OPENED.without("X-Forgejo-Event"))).isEqualTo(Reason.NO_EVENT);
        assertThat(refusal(OPENED.with("X-Forgejo-Event", "is sues"))).isEqualTo(Reason.NO_EVENT);
    }

    @Test
    void type_isMoreExactThanTheName() {
        Delivery delivery = OPENED.with("X-Gitea-Event-Type", "issue_label").verified();

        assertThat(delivery.type()).isEqualTo("issue_label");
        assertThat(delivery.name()).isEqualTo("issues");
    }

    @Test
    void printing_showsNeitherBodyNorSecret() {
        Delivery delivery = OPENED.verified();
        String refused = new RefusedDeliveryException(Reason.WRONG_SIGNATURE).getMessage();

        assertThat(delivery + " " + delivery.event() + " " + verifier + " " + refused)
                .doesNotContain("Leak", Message.SECRET.reveal(), Message.signature(OPENED.body()))
                .contains("IssueEvent[opened #7]");
    }

    @Test
    void body_isACopy() {
        Delivery delivery = OPENED.verified();
        delivery.body()[0] = 0;

        assertThat(delivery.body()).isEqualTo(OPENED.body());
        assertThat(delivery.event().repository()).get().hasToString("acme/harbour");
    }

    @Test
    void headersWithoutNameOrValues_areSkipped() {
        Map<String, List<String>> headers = new java.util.HashMap<>(OPENED.headers());
        headers.put(null, List.of("HTTP/1.1 200 OK"));

        assertThat(verifier.verify(headers, OPENED.body()).name()).isEqualTo("issues");
    }
}
