package ai.disinto.forge.internal.http;

import okhttp3.Call;
import okhttp3.EventListener;

/** Remembers whether anything of a request left for the server. */
final class SentMark {
    private volatile boolean sent;

    boolean isSent() {
        return sent;
    }

    /** Sets the mark of the call whose first bytes are written now. */
    static final class Listener extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            SentMark mark = call.request().tag(SentMark.class);
            if (mark != null) {
                mark.sent = true;
            }
        }
    }
}
