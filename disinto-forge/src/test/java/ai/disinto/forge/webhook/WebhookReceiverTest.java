package ai.disinto.forge.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class WebhookReceiverTest {
    private static final Message OPENED = Message.of("issues", Payloads.issue("opened"));
    private static final DeliveryVerifier VERIFIER = DeliveryVerifier.of(Message.SECRET);

    private final List<Delivery> handled = new CopyOnWriteArrayList<>();
    private WebhookReceiver receiver = start(handled::add);

    private static WebhookReceiver start(Consumer<Delivery> handler) {
        return WebhookReceiver.builder(VERIFIER.bodyLimit(100_000), handler)
                .path("/hooks/forge")
                .start();
    }

    private void restart(Consumer<Delivery> handler) {
        receiver.close();
        receiver = start(handler);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private int send(Message message) throws IOException {
        return send("POST", receiver.url(), message).getResponseCode();
    }

    private static HttpURLConnection send(String method, URI url, Message message) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setRequestMethod(method);
        message.headers()
                .forEach((name, values) -> values.forEach(value -> connection.addRequestProperty(name, value)));
        if (!method.equals("GET")) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(message.body());
        }
        connection.getResponseCode();
        return connection;
    }

    @Test
    void delivery_isHandledAndAnsweredWithoutBody() throws IOException {
        HttpURLConnection answer = send("POST", receiver.url(), OPENED);

        assertThat(answer.getResponseCode()).isEqualTo(204);
        assertThat(answer.getInputStream().readAllBytes()).isEmpty();
        assertThat(handled).containsExactly(OPENED.verified());
    }

    @Test
    void receiver_listensOnTheLoopbackInterface() {
        assertThat(receiver.url().getHost()).isEqualTo("127.0.0.1");
        assertThat(receiver.url()).hasPort(receiver.port()).hasPath("/hooks/forge");
        assertThat(receiver).hasToString("WebhookReceiver[" + receiver.url() + "]");
    }

    @Test
    void repeatedDelivery_isAcceptedAndNotHandledAgain() throws IOException {
        assertThat(send(OPENED)).isEqualTo(204);
        assertThat(send(OPENED)).isEqualTo(204);
        assertThat(send(OPENED.with("X-Forgejo-Delivery", "another"))).isEqualTo(204);

        assertThat(handled).hasSize(1);
    }

    @Test
    void unsignedOrForgedMessage_isUnauthorized() throws IOException {
        assertThat(send(OPENED.without("X-Forgejo-Signature"))).isEqualTo(401);
        assertThat(send(OPENED.with("X-Forgejo-Signature", "0".repeat(64)))).isEqualTo(401);
        assertThat(send(OPENED.withBody("{}"))).isEqualTo(401);

        assertThat(handled).isEmpty();
    }

    @Test
    void refusal_repeatsNothingOfTheRequest() throws IOException {
        HttpURLConnection answer = send("POST", receiver.url(), OPENED.withBody("<script>"));

        assertThat(answer.getErrorStream() == null ? 0 : answer.getErrorStream().readAllBytes().length)
                .isZero();
        assertThat(answer.getHeaderFields().toString()).doesNotContain("script", "signature");
    }

    @Test
    void signedMessage_withoutIdOrJson_isABadRequest() throws IOException {
        assertThat(send(OPENED.without("X-Forgejo-Delivery"))).isEqualTo(400);
        assertThat(send(Message.of("issues", "[]"))).isEqualTo(400);
    }

    @Test
    void largeBody_isTooLarge() throws IOException {
        assertThat(send(Message.of("issues", " ".repeat(100_000)))).isEqualTo(400);
        assertThat(send(Message.of("issues", " ".repeat(100_001)))).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"GET, 405", "PUT, 405", "DELETE, 405"})
    void otherMethod_isNotAllowed(String method, int status) throws IOException {
        HttpURLConnection answer = send(method, receiver.url(), OPENED);

        assertThat(answer.getResponseCode()).isEqualTo(status);
        assertThat(answer.getHeaderField("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @CsvSource({"/", "/hooks", "/hooks/forge/", "/hooks/forge/more", "/hooks/forge/../x"})
    void otherPath_isNotFound(String path) throws IOException {
        URI url = receiver.url().resolve(path);

        assertThat(send("POST", url, OPENED).getResponseCode()).isEqualTo(404);
        assertThat(handled).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, 415",
        "text/json, 415",
        "application/jsonp, 415",
        "application/json; charset=utf-8, 204",
        "Application/JSON, 204"
    })
    void contentType_mustBeJson(String type, int status) throws IOException {
        assertThat(send(OPENED.with("Content-Type", type))).isEqualTo(status);
    }

    @Test
    void failedHandler_isAnsweredAndMayGetTheDeliveryAgain() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        restart(delivery -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("canary");
            }
            handled.add(delivery);
        });

        assertThat(send(OPENED)).isEqualTo(500);
        assertThat(send(OPENED.with("X-Forgejo-Delivery", "repeated-by-hand"))).isEqualTo(204);
        assertThat(handled).hasSize(1);
    }

    @Test
    void bodyThatDoesNotCome_endsItsConnection() throws IOException {
        receiver.close();
        receiver = WebhookReceiver.builder(VERIFIER, handled::add)
                .patience(Duration.ofMillis(100))
                .start();
        try (RawRequest request = RawRequest.to(receiver.port())) {
            request.write(
                    "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{");

            assertThat(request.readToEnd()).isEmpty();
        }
        assertThat(handled).isEmpty();
    }

    @Test
    void endlessBody_isCutAtTheLimit() throws IOException {
        try (RawRequest request = RawRequest.to(receiver.port())) {
            request.write(String.join(
                    "\r\n",
                    "POST /hooks/forge HTTP/1.1",
                    "Host: x",
                    "Content-Type: application/json",
                    "Transfer-Encoding: chunked",
                    "",
                    ""));

            assertThat(request.writeChunksUntilRefused(20_000)).isLessThan(100_000_000);
        }
        assertThat(handled).isEmpty();
    }

    @Test
    void requests_beyondThreadsAndQueue_getNoAnswer() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        receiver.close();
        receiver = WebhookReceiver.builder(VERIFIER, delivery -> waitFor(entered, release, handled, delivery))
                .threads(1)
                .queue(1)
                .start();
        FutureTask<Integer> first = inBackground(OPENED);
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        ExecutorService readers = Executors.newFixedThreadPool(6);
        CompletionService<String> answers = new ExecutorCompletionService<>(readers);
        for (int i = 0; i < 6; i++) {
            RawRequest request = RawRequest.to(receiver.port());
            request.write("GET /none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            answers.submit(() -> {
                try (request) {
                    return request.readToEnd();
                }
            });
        }
        for (int i = 0; i < 5; i++) {
            assertThat(answers.take().get()).isEmpty();
        }
        release.countDown();
        assertThat(answers.take().get()).startsWith("HTTP/1.1 404");
        readers.shutdown();
        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(204);
    }

    @Test
    void closing_letsTheHandlerFinish() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        restart(delivery -> waitFor(entered, release, handled, delivery));
        FutureTask<Integer> answer = inBackground(OPENED);
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        Thread closing = new Thread(receiver::close);
        closing.start();

        release.countDown();

        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(204);
        closing.join(20_000);
        assertThat(handled).hasSize(1);
        assertThatThrownBy(() -> send(OPENED)).isInstanceOf(IOException.class);
    }

    @Test
    void closing_twice_isTheSame() {
        receiver.close();
        receiver.close();

        assertThatThrownBy(() -> send(OPENED)).isInstanceOf(IOException.class);
    }

    @Test
    void takenPort_isReported() {
        WebhookReceiver.Builder builder =
                WebhookReceiver.builder(VERIFIER, handled::add).port(receiver.port());

        assertThatThrownBy(builder::start)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot listen on port " + receiver.port());
    }

    @Test
    void settings_mustMakeSense() {
        WebhookReceiver.Builder builder = WebhookReceiver.builder(VERIFIER, handled::add);

        assertThatIllegalArgumentException().isThrownBy(() -> builder.port(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.path("hooks"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.path("/a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.threads(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.queue(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.patience(Duration.ZERO));
    }

    private FutureTask<Integer> inBackground(Message message) {
        URI url = receiver.url();
        FutureTask<Integer> task =
                new FutureTask<>(() -> send("POST", url, message).getResponseCode());
        new Thread(task, "sender").start();
        return task;
    }

    private static void waitFor(
            CountDownLatch entered, CountDownLatch release, List<Delivery> handled, Delivery delivery) {
        entered.countDown();
        try {
            assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        handled.add(delivery);
    }
}
