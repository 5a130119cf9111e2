package ai.disinto.testing.internal.http;

import ai.disinto.testing.internal.threads.NamedThreads;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Listens on a port of the loopback interface and hands each request to one function. */
public final class HttpFront implements AutoCloseable {
    private static final String SEND_AT_ONCE = "sun.net.httpserver.nodelay";

    static {
        // head and body of an answer are two packets; held back until the first is confirmed, each answer takes 40 ms
        if (System.getProperty(SEND_AT_ONCE) == null) {
            System.setProperty(SEND_AT_ONCE, "true");
        }
    }

    private final HttpServer server;
    private final NamedThreads threads = new NamedThreads("http");
    private final ExecutorService workers;
    private final AnswerWriter writer = new AnswerWriter();

    private HttpFront(HttpServer server) {
        this.server = server;
        this.workers = workers(threads);
        server.setExecutor(workers);
    }

    /**
     * Opens a port.
     *
     * @param port 0 for any that is free
     */
    public static HttpFront open(int port) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            new ServerSocket(port, 1, loopback).close(); // the JDK's server keeps the socket of a port that is taken
            return new HttpFront(HttpServer.create(new InetSocketAddress(loopback, port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " of the loopback interface could not be opened", e);
        }
    }

    private static ExecutorService workers(NamedThreads threads) {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Starts to answer. */
    public void serve(Function<IncomingRequest, Sent> application) {
        server.createContext("/", exchange -> exchange(exchange, application));
        server.start();
    }

    private void exchange(HttpExchange exchange, Function<IncomingRequest, Sent> application) throws IOException {
        Sent sent = application.apply(read(exchange));
        if (sent.sending() == Sending.WHOLE) {
            try (exchange) {
                writer.send(exchange, sent);
            }
            return;
        }
        writer.send(exchange, sent);
        // what the JDK's server does with an exchange that failed: it closes the connection, with whatever was sent
        throw new IOException("the connection ends on demand");
    }

    private static IncomingRequest read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        String query = exchange.getRequestURI().getRawQuery();
        return new IncomingRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    /** Closes the port and every connection; waits until the worker threads have ended. */
    @Override
    public void close() {
        writer.close();
        server.stop(0);
        threads.stop(workers);
    }
}
