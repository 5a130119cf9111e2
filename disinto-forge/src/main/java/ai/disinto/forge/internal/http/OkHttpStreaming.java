package ai.disinto.forge.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Bodies that pass through without being held in memory. */
final class OkHttpStreaming {
    private OkHttpStreaming() {}

    static @Nullable RequestBody body(StreamedCall call) {
        StreamedCall.Body body = call.body();
        return body == null ? (call.method().equals("POST") ? new OneShotBody(null) : null) : new Passing(body);
    }

    static InputStream failing(InputStream body, Function<IOException, TransportException> failure) {
        return new Failing(body, failure);
    }

    /** Sent as it is read, and not sent twice. */
    private static final class Passing extends RequestBody {
        private final StreamedCall.Body body;

        private Passing(StreamedCall.Body body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return body.length();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink.outputStream());
        }
    }

    /** Says why no more arrives. */
    private static final class Failing extends FilterInputStream {
        private final Function<IOException, TransportException> failure;

        private Failing(InputStream in, Function<IOException, TransportException> failure) {
            super(in);
            this.failure = failure;
        }

        @Override
        public int read() {
            try {
                return in.read();
            } catch (IOException e) {
                throw failure.apply(e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                throw failure.apply(e);
            }
        }
    }
}
