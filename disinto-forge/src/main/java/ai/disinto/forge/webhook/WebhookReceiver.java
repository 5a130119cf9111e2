package ai.disinto.forge.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Takes deliveries of webhooks over HTTP and hands each that is signed, and did not come before, to a handler. It is
 * meant for the loopback interface or a private network; in front of strangers belongs a proxy, which speaks TLS and
 * ends connections that are too slow.
 *
 * <p>The handler runs before the answer is given, in one of a few threads, so it has to be quick: servers wait some
 * seconds. A forge does not deliver again by itself, whatever it is answered; the answer shows in its list of deliveries.
 *
 * <table>
 * <caption>Answers, all without a body</caption>
 * <tr><td>204</td><td>handled, or came before</td></tr>
 * <tr><td>400, 401, 413</td><td>refused, see {@link RefusedDeliveryException.Reason}</td></tr>
 * <tr><td>404, 405, 415</td><td>another path, method or content type</td></tr>
 * <tr><td>408</td><td>the body did not come in time; seldom seen, since the connection ends too</td></tr>
 * <tr><td>500</td><td>the handler failed; the same delivery may come again</td></tr>
 * <tr><td>no answer</td><td>all threads are busy and the queue is full</td></tr>
 * </table>
 */
public final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final ReceiverThreads threads;
    private final String path;

    private WebhookReceiver(HttpServer server, ReceiverThreads threads, String path) {
        this.server = server;
        this.threads = threads;
        this.path = path;
    }

    /**
     * Prepares a receiver.
     *
     * @param verifier tells deliveries from what anybody else sends
     * @param handler does something with a delivery; an exception from it is answered with 500 and logged without its
     *     message, which may hold anything
     * @return a builder with defaults
     */
    public static Builder builder(DeliveryVerifier verifier, Consumer<? super Delivery> handler) {
        return new Builder(Objects.requireNonNull(verifier, "verifier"), Objects.requireNonNull(handler, "handler"));
    }

    /** {@return where deliveries are taken; the address that a webhook gets, unless there is a proxy in between} */
    public URI url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        String written = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return URI.create("http://" + written + ":" + address.getPort() + path);
    }

    /** {@return the port that is listened on} */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Lets handlers finish what they are at, for up to five seconds, and stops listening. */
    @Override
    public void close() {
        threads.finish(Duration.ofSeconds(5));
        server.stop(0);
    }

    /** Answers where it listens. */
    @Override
    public String toString() {
        return "WebhookReceiver[" + url() + "]";
    }

    /** Settings of a receiver. Not for use by several threads. */
    public static final class Builder {
        private final DeliveryVerifier verifier;
        private final Consumer<? super Delivery> handler;
        private InetAddress address = InetAddress.getLoopbackAddress();
        private int port;
        private String path = "/";
        private int threads = 4;
        private int queue = 64;
        private Duration patience = Duration.ofSeconds(10);
        private ReplayGuard guard = ReplayGuard.of(Duration.ofMinutes(10), 10_000, InstantSource.system());

        private Builder(DeliveryVerifier verifier, Consumer<? super Delivery> handler) {
            this.verifier = verifier;
            this.handler = handler;
        }

        /**
         * Sets the address to listen on. The default is the loopback interface.
         *
         * @param local an address of this machine
         * @return this builder
         */
        public Builder address(InetAddress local) {
            address = Objects.requireNonNull(local, "local");
            return this;
        }

        /**
         * Sets the port to listen on. The default is any that is free.
         *
         * @param number from 1 to 65535, or 0 for any that is free
         * @return this builder
         * @throws IllegalArgumentException if it is no number of a port
         */
        public Builder port(int number) {
            if (number < 0 || number > 65_535) {
                throw new IllegalArgumentException("port must be from 0 to 65535, got " + number);
            }
            port = number;
            return this;
        }

        /**
         * Sets the one path that deliveries are taken at. The default is {@code /}.
         *
         * @param absolute begins with a slash
         * @return this builder
         * @throws IllegalArgumentException if it does not begin with a slash, or has characters that paths escape
         */
        public Builder path(String absolute) {
            if (!Objects.requireNonNull(absolute, "absolute").matches("/[A-Za-z0-9._~/-]*")) {
                throw new IllegalArgumentException(
                        "path must begin with / and consist of letters, digits and . _ ~ / -");
            }
            path = absolute;
            return this;
        }

        /**
         * Sets how many deliveries are handled at the same time. The default is 4.
         *
         * @param number of threads, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder threads(int number) {
            threads = positive("threads", number);
            return this;
        }

        /**
         * Sets how many requests may wait for a thread. The default is 64.
         *
         * @param number of requests, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder queue(int number) {
            queue = positive("queue", number);
            return this;
        }

        /**
         * Sets how long a body may take to come. The default is 10 seconds.
         *
         * @param limit a positive time
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder patience(Duration limit) {
            if (Objects.requireNonNull(limit, "limit").isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("patience must be positive, got " + limit);
            }
            patience = limit;
            return this;
        }

        /**
         * Sets what finds deliveries that come again. The default remembers 10,000 of them for 10 minutes.
         *
         * @param memory the guard
         * @return this builder
         */
        public Builder guard(ReplayGuard memory) {
            guard = Objects.requireNonNull(memory, "memory");
            return this;
        }

        /**
         * Begins to listen.
         *
         * @return the running receiver
         * @throws UncheckedIOException if the port cannot be opened
         */
        public WebhookReceiver start() {
            HttpServer server;
            try {
                tryPort();
                server = HttpServer.create(new InetSocketAddress(address, port), 0);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot listen on port " + port + " of " + address, e);
            }
            ReceiverThreads running = new ReceiverThreads(threads, queue, patience);
            server.setExecutor(running.executor());
            server.createContext(
                    "/", new DeliveryEndpoint(path, verifier, new DeliveryDispatch(guard, handler), running));
            server.start();
            return new WebhookReceiver(server, running, path);
        }

        /** The JDK's server keeps the socket of a port that it could not have, so it does not get to try one of these. */
        private void tryPort() throws IOException {
            new ServerSocket(port, 1, address).close();
        }

        private static int positive(String property, int number) {
            if (number < 1) {
                throw new IllegalArgumentException(property + " must be at least 1, got " + number);
            }
            return number;
        }
    }
}
