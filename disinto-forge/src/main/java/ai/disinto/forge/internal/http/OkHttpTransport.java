package ai.disinto.forge.internal.http;

import ai.disinto.forge.internal.http.TransportException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/**
 * OkHttp without its own ideas: it repeats nothing, follows nothing, remembers nothing. See
 * docs/decisions/0008-http-transport.md.
 */
public final class OkHttpTransport implements HttpTransport {
    private static final long CHUNK = 64 * 1024;
    private static final int MOST_EXCHANGES = 256;

    private final OkHttpClient client;
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
                .addNetworkInterceptor(new RepeatGuard())
                .eventListener(new SentMark.Listener());
        settings.proxy().ifPresent(builder::proxySelector);
        settings.trust().map(Trust::of).ifPresent(trust -> builder.sslSocketFactory(trust.factory(), trust.manager()));
        client = builder.build();
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
        Call okCall = client.newCall(request(call, mark));
        okCall.timeout().timeout(Math.max(1, timeout.toNanos()), TimeUnit.NANOSECONDS);
        InterruptWatch.Watched watched = watch.enter(okCall::cancel);
        try (Response response = okCall.execute()) {
            return new HttpAnswer(response.code(), headers(response), body(response));
        } catch (IOException e) {
            throw failure(e, okCall, mark);
        } finally {
            watch.leave(watched);
        }
    }

    @Override
    public void close() {
        watch.close();
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    private Request request(HttpCall call, SentMark mark) {
        Request.Builder builder = new Request.Builder().url(call.url()).tag(SentMark.class, mark);
        List<String> headers = call.headers();
        for (int i = 0; i < headers.size(); i += 2) {
            builder.addHeader(headers.get(i), headers.get(i + 1));
        }
        byte[] body = call.body();
        boolean needsBody = List.of("POST", "PUT", "PATCH").contains(call.method());
        return builder.header("User-Agent", settings.userAgent())
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
