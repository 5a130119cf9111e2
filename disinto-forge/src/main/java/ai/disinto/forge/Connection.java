package ai.disinto.forge;

import ai.disinto.forge.internal.http.CallListener;
import ai.disinto.forge.internal.http.CallRunner;
import ai.disinto.forge.internal.http.Exchange;
import ai.disinto.forge.internal.http.HttpTransport;
import ai.disinto.forge.internal.http.Pause;
import ai.disinto.forge.internal.http.StreamingTransport;
import ai.disinto.forge.internal.json.Decoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What all clients of one server share, whoever they ask for. */
final class Connection {
    private static final int USUAL_PAGE = 50;
    private static final int READERS_AHEAD = 4;
    private static final Decoder<String> VERSION = Decoder.of(json -> json.text("version"), "version");
    private static final Decoder<Integer> PAGE_SIZE =
            Decoder.of(json -> json.count("max_response_items"), "max_response_items");

    private final HttpTransport transport;
    private final CallRunner.Setting setting;
    private final CallRunner runner;
    private final ThreadPoolExecutor executor;
    private final AtomicReference<@Nullable Capabilities> capabilities = new AtomicReference<>();
    private final AtomicInteger pageSize = new AtomicInteger();

    Connection(HttpTransport transport, CallRunner.Setting setting, CallListener listener) {
        this.transport = transport;
        this.setting = setting;
        this.runner = new CallRunner(transport, setting, listener);
        this.executor = new ThreadPoolExecutor(
                READERS_AHEAD, READERS_AHEAD, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Connection::reader);
        this.executor.allowCoreThreadTimeOut(true);
    }

    CallRunner runner() {
        return runner;
    }

    /** What sends and receives more than fits into memory; empty if the transport does not. */
    Optional<StreamingTransport> streaming() {
        return transport instanceof StreamingTransport streaming ? Optional.of(streaming) : Optional.empty();
    }

    Executor executor() {
        return executor;
    }

    Instant now() {
        return setting.clock().instant();
    }

    Duration deadline() {
        return setting.deadline();
    }

    Pause pause() {
        return setting.pause();
    }

    String url() {
        return setting.base().toString();
    }

    /** The size of a page as far as it is known without asking. */
    int knownPageSize() {
        return pageSize.get() > 0 ? pageSize.get() : USUAL_PAGE;
    }

    /** The size of a page; asked for once. */
    int pageSize(Calls calls) {
        if (pageSize.get() == 0) {
            int answered = asked(calls);
            pageSize.compareAndSet(0, answered > 0 ? answered : USUAL_PAGE);
        }
        return pageSize.get();
    }

    Capabilities capabilities(Calls calls) {
        Capabilities known = capabilities.get();
        if (known != null) {
            return known;
        }
        String version =
                calls.read(calls.send(Exchange.of("GET", calls.at("version").toString())), VERSION);
        Capabilities answered = Capabilities.of(version, pageSize(calls));
        capabilities.compareAndSet(null, answered);
        return answered;
    }

    void close() {
        executor.shutdownNow().forEach(Connection::cancel);
        transport.close();
    }

    /** What was queued never runs; whoever waits for it would wait for ever. */
    private static void cancel(Runnable queued) {
        if (queued instanceof Future<?> task) {
            task.cancel(false);
        }
    }

    private static int asked(Calls calls) {
        try {
            return calls.read(
                    calls.send(Exchange.of("GET", calls.at("settings", "api").toString())), PAGE_SIZE);
        } catch (ForbiddenException | NotFoundException | UnauthorizedException | UnexpectedAnswerException e) {
            return 0;
        }
    }

    private static Thread reader(Runnable task) {
        Thread thread = new Thread(task, "disinto-forge pages ahead");
        thread.setDaemon(true);
        return thread;
    }
}
