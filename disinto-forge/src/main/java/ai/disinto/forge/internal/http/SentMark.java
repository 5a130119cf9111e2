package ai.disinto.forge.internal.http;

import java.util.Optional;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Remembers whether anything of a request left for the server, and an answer that OkHttp will not hand out. */
final class SentMark {
    private static final int NO_CONTENT = 204;
    private static final int RESET_CONTENT = 205;

    private volatile boolean sent;
    private volatile @Nullable Response bodiless;

    boolean isSent() {
        return sent;
    }

    /** The head of an answer that must not have a body. Forgejo sends one with 205 all the same, OkHttp then throws. */
    Optional<Response> bodiless() {
        return Optional.ofNullable(bodiless);
    }

    /** Sets the mark of the call that something happens to. */
    static final class Listener extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            SentMark mark = call.request().tag(SentMark.class);
            if (mark != null) {
                mark.sent = true;
            }
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            SentMark mark = call.request().tag(SentMark.class);
            if (mark != null && (response.code() == NO_CONTENT || response.code() == RESET_CONTENT)) {
                mark.bodiless = response;
            }
        }
    }
}
