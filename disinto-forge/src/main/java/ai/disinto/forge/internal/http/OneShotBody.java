package ai.disinto.forge.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that is not sent twice. Its type is a header of the request. */
final class OneShotBody extends RequestBody {
    private final byte[] bytes;

    OneShotBody(byte @Nullable [] bytes) {
        this.bytes = bytes == null ? new byte[0] : bytes;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
