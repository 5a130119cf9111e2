package ai.disinto.forge.internal.http;

import ai.disinto.forge.internal.http.TransportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp without its own ideas: it repeats nothing, follows nothing, remembers nothing. See
 * docs/decisions/0008-http-transport.md.
 */
public final class OkHttpTransport implements HttpTransport, StreamingTransport {
    private static final long CHUNK = 64 * 1024;
    private static final int MOST_EXCHANGES = 256;

    private final OkHttpClient plain;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable OkHttpClient secure;
    private final TransportSettings settings;
    private final InterruptWatch watch = new InterruptWatch();
    private final ExchangeLimit limit = new ExchangeLimit(MOST_EXCHANGES);

    public OkHttpTransport(TransportSettings settings) {
        this.settings = settings;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .connectionPool(new ConnectionPool(32, 1, TimeUnit.MINUTES))
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .addNetworkInterceptor(new RepeatGuard())
                .eventListener(new SentMark.Listener());
        settings.proxy().ifPresent(builder::proxySelector);
        plain = builder.build();
        secure = settings.trust().map(Trust::of).map(this::trusting).orElse(null);
    }

    @Override
    public HttpAnswer send(HttpCall call, Duration timeout) {
        Duration left = limit.enter(timeout);
        try {
            return exchange(call, left);
        } finally {
            limit.leave();
        }
    }

    private HttpAnswer exchange(HttpCall call, Duration timeout) {
        SentMark mark = new SentMark();
        if (watch.isClosed()) {
            throw new TransportException(Reason.CLOSED, false, "the client is closed", null);
        }
        Request request = request(call, mark);
        Call okCall = (request.isHttps() ? secure() : plain).newCall(request);
        okCall.timeout().timeout(Math.max(1, timeout.toNanos()), TimeUnit.NANOSECONDS);
        InterruptWatch.Watched watched = watch.enter(okCall::cancel);
        try (Response response = execute(okCall)) {
            return new HttpAnswer(response.code(), headers(response), body(response));
        } catch (ProtocolException e) {
            return mark.bodiless()
                    .map(response -> new HttpAnswer(response.code(), headers(response), new byte[0]))
                    .orElseThrow(() -> failure(e, okCall, mark));
        } catch (IOException e) {
            throw failure(e, okCall, mark);
        } finally {
            leave(watched);
        }
    }

    @Override
    public StreamedAnswer stream(StreamedCall call, Duration timeout) {
        SentMark mark = new SentMark();
        if (watch.isClosed()) {
            throw new TransportException(Reason.CLOSED, false, "the client is closed", null);
        }
        Request request = request(call.url(), call.headers(), mark)
                .method(call.method(), OkHttpStreaming.body(call))
                .build();
        Call okCall = (request.isHttps() ? secure() : plain).newCall(request);
        okCall.timeout().timeout(Math.max(1, timeout.toNanos()), TimeUnit.NANOSECONDS);
        InterruptWatch.Watched watched = watch.enter(okCall::cancel);
        try {
            Response response = execute(okCall);
            HttpAnswer head = new HttpAnswer(response.code(), headers(response), new byte[0]);
            InputStream body = OkHttpStreaming.failing(response.body().byteStream(), e -> failure(e, okCall, mark));
            return new StreamedAnswer(head, body, () -> {
                response.close();
                leave(watched);
            });
        } catch (IOException e) {
            leave(watched);
            throw failure(e, okCall, mark);
        }
    }

    @Override
    public void close() {
        watch.close();
        plain.connectionPool().evictAll();
        plain.dispatcher().executorService().shutdown();
    }

    /** A call that ends after the client was closed leaves its connection in a pool that nobody empties any more. */
    private void leave(InterruptWatch.Watched watched) {
        watch.leave(watched);
        if (watch.isClosed()) {
            plain.connectionPool().evictAll();
        }
    }

    /** While it waits for a connection, OkHttp throws an interrupt that it does not declare. */
    private static Response execute(Call call) throws IOException {
        try {
            return call.execute();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Made when it is needed: reading the certificates of the JVM takes longer than a whole call without them. */
    private OkHttpClient secure() {
        OkHttpClient made = secure;
        if (made == null) {
            lock.lock();
            try {
                made = secure == null ? encrypting().build() : secure;
                secure = made;
            } finally {
                lock.unlock();
            }
        }
        return made;
    }

    private OkHttpClient trusting(Trust trust) {
        return encrypting().sslSocketFactory(trust.factory(), trust.manager()).build();
    }

    private OkHttpClient.Builder encrypting() {
        return plain.newBuilder().connectionSpecs(List.of(ConnectionSpec.MODERN_TLS));
    }

    private Request.Builder request(String url, List<String> headers, SentMark mark) {
        Request.Builder builder = new Request.Builder().url(url).tag(SentMark.class, mark);
        for (int i = 0; i < headers.size(); i += 2) {
            builder.addHeader(headers.get(i), headers.get(i + 1));
        }
        return builder.header("User-Agent", settings.userAgent());
    }

    private Request request(HttpCall call, SentMark mark) {
        byte[] body = call.body();
        boolean needsBody = List.of("POST", "PUT", "PATCH").contains(call.method());
        return request(call.url(), call.headers(), mark)
                .method(call.method(), body == null && !needsBody ? null : new OneShotBody(body))
                .build();
    }

    private static List<String> headers(Response response) {
        Headers headers = response.headers();
        List<String> out = new ArrayList<>(headers.size() * 2);
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            out.add(name.equals(RepeatGuard.HIDDEN) ? RepeatGuard.SHOWN : name);
            out.add(headers.value(i));
        }
        return out;
    }

    private byte[] body(Response response) throws IOException {
        BufferedSource source = response.body().source();
        Buffer buffer = source.getBuffer();
        while (source.request(buffer.size() + 1)) {
            if (buffer.size() > settings.bodyLimit()) {
                String message = "the answer is larger than " + settings.bodyLimit() + " bytes";
                throw new TransportException(Reason.TOO_LARGE, true, message, null);
            }
            source.request(Math.min(buffer.size() + CHUNK, settings.bodyLimit() + 1));
        }
        return buffer.readByteArray();
    }

    private TransportException failure(IOException e, Call call, SentMark mark) {
        boolean sent = mark.isSent();
        if (Thread.currentThread().isInterrupted()) {
            return new TransportException(Reason.INTERRUPTED, sent, "the thread was interrupted", null);
        }
        if (watch.isClosed()) {
            return new TransportException(Reason.CLOSED, sent, "the client was closed", null);
        }
        if (call.isCanceled() || e instanceof java.io.InterruptedIOException) {
            String message = sent ? "no whole answer in time" : "no connection in time";
            return new TransportException(Reason.TIMEOUT, sent, message, e);
        }
        String message = sent ? "the connection broke before the answer was whole" : "no connection";
        return new TransportException(Reason.BROKEN, sent, message, e);
    }
}
