package ai.disinto.factory.staff;

import ai.disinto.compose.internal.http.BoundedBody;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks a model service over HTTP, without credentials, proxy and redirects, each call within one time. */
final class HttpProbe implements BackendProbe {
    private static final int LONGEST_ANSWER = 1024 * 1024;
    private static final Decoder<String> NAME = Decoder.of(json -> json.text("id"), "id");
    private static final Decoder<List<String>> NAMES = Decoder.<List<String>>of(
                    json -> json.objects("data", NAME::decode).stream()
                            .filter(name -> !name.isBlank())
                            .toList(),
                    "data")
            .within(NAME);

    private final Duration timeout;

    HttpProbe(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive, got " + timeout);
        }
        this.timeout = timeout;
    }

    @Override
    public List<String> models(URI url) {
        HttpResponse<byte[]> listed = get(url, at(url, "models", true));
        if (listed.statusCode() == 200) {
            return names(url, listed.body());
        }
        if (listed.statusCode() != 404) {
            throw new BackendProbeException(url, "status " + listed.statusCode(), null);
        }
        HttpResponse<byte[]> health = get(url, at(url, "health", false));
        if (health.statusCode() != 200) {
            throw new BackendProbeException(
                    url, "status 404, and " + health.statusCode() + " where it says whether it is well", null);
        }
        return List.of();
    }

    private static List<String> names(URI url, byte[] body) {
        try {
            return JsonAnswer.object(body, NAMES);
        } catch (JsonException e) {
            throw new BackendProbeException(url, "an answer that is no list of models", e);
        }
    }

    private static URI at(URI url, String word, boolean versioned) {
        String path = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("/++$", "");
        boolean hasVersion = path.endsWith("/v1");
        String bare = hasVersion ? path.substring(0, path.length() - "/v1".length()) : path;
        return url.resolve(bare + (versioned ? "/v1/" : "/") + word);
    }

    private HttpResponse<byte[]> get(URI url, URI place) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request(url, place), head -> new BoundedBody(LONGEST_ANSWER));
        try {
            return exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendProbeException(url, "no answer before the thread was interrupted", e);
        } catch (TimeoutException e) {
            throw new BackendProbeException(url, "no whole answer within " + timeout.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new BackendProbeException(url, found(cause), cause);
        } finally {
            exchange.cancel(true);
        }
    }

    private HttpRequest request(URI url, URI place) {
        try {
            return HttpRequest.newBuilder(place).timeout(timeout).GET().build();
        } catch (IllegalArgumentException e) {
            throw new BackendProbeException(
                    url, "a host that cannot be asked from here, such as one with an underscore", e);
        }
    }

    private static String found(@Nullable Throwable cause) {
        if (cause instanceof BoundedBody.TooLong) {
            return "an answer of more than 1 MiB";
        }
        return "no answer" + (cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")");
    }
}
