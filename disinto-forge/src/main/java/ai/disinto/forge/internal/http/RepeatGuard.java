package ai.disinto.forge.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Hides the header that makes OkHttp repeat a request by itself: {@code Retry-After: 0} of a 503. */
final class RepeatGuard implements Interceptor {
    static final String SHOWN = "Retry-After";
    static final String HIDDEN = "Disinto-Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header(SHOWN);
        return value == null
                ? response
                : response.newBuilder()
                        .removeHeader(SHOWN)
                        .header(HIDDEN, value)
                        .build();
    }
}
