package ai.disinto.forge.git;

import ai.disinto.forge.internal.http.StreamedAnswer;
import ai.disinto.forge.internal.http.StreamedCall;
import ai.disinto.forge.internal.http.TransportException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.util.TemporaryBuffer;
import org.jspecify.annotations.Nullable;

/** One request of JGit, sent by the transport of the client. Certificates, proxies and times are its business. */
final class GitHttpConnection implements HttpConnection {
    private static final int IN_MEMORY = 1 << 20;
    private static final Set<String> DECIDED_ELSEWHERE =
            Set.of("accept-encoding", "user-agent", "authorization", "cookie", "host");

    private final GitTraffic traffic;
    private final URL url;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String method = "GET";
    private TemporaryBuffer.@Nullable LocalFile body;
    private @Nullable StreamedAnswer answer;
    private @Nullable GitRequest request;

    GitHttpConnection(GitTraffic traffic, URL url) {
        this.traffic = traffic;
        this.url = url;
    }

    @Override
    public int getResponseCode() {
        return answer().head().status();
    }

    @Override
    public URL getURL() {
        return url;
    }

    @Override
    public String getResponseMessage() {
        return "";
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> flat = answer().headers();
        for (int i = 0; i < flat.size(); i += 2) {
            all.computeIfAbsent(flat.get(i), name -> new ArrayList<>()).add(flat.get(i + 1));
        }
        return all;
    }

    @Override
    public void setRequestProperty(String key, String value) {
        if (!DECIDED_ELSEWHERE.contains(key.toLowerCase(Locale.ROOT))) {
            headers.put(key, value);
        }
    }

    @Override
    public void setRequestMethod(String name) {
        method = name;
    }

    @Override
    public String getRequestMethod() {
        return method;
    }

    @Override
    public @Nullable String getContentType() {
        return getHeaderField("Content-Type");
    }

    @Override
    public InputStream getInputStream() {
        return new Counted(answer().body());
    }

    @Override
    public @Nullable String getHeaderField(String name) {
        // what is not asked for packed is not unpacked
        return name.equalsIgnoreCase("Content-Encoding")
                ? null
                : answer().header(name).orElse(null);
    }

    @Override
    public List<String> getHeaderFields(String name) {
        return getHeaderFields().getOrDefault(name, List.of());
    }

    @Override
    public int getContentLength() {
        String length = getHeaderField("Content-Length");
        return length != null && length.matches("[0-9]{1,9}") ? Integer.parseInt(length) : -1;
    }

    @Override
    public OutputStream getOutputStream() {
        TemporaryBuffer.LocalFile buffer = new TemporaryBuffer.LocalFile(null, IN_MEMORY);
        body = buffer;
        return buffer;
    }

    @Override
    public void connect() {
        answer();
    }

    @Override
    public boolean usingProxy() {
        return false;
    }

    @Override
    public void setUseCaches(boolean usecaches) {
        // there is none
    }

    @Override
    public void setConnectTimeout(int timeout) {
        // the time for the whole exchange counts
    }

    @Override
    public void setReadTimeout(int timeout) {
        // the time for the whole exchange counts
    }

    @Override
    public void setInstanceFollowRedirects(boolean followRedirects) {
        // the transport follows nothing
    }

    @Override
    public void setDoOutput(boolean dooutput) {
        // whoever asks for the stream sends
    }

    @Override
    public void setFixedLengthStreamingMode(int contentLength) {
        // the length is that of what was written
    }

    @Override
    public void setChunkedStreamingMode(int chunklen) {
        // the length is that of what was written
    }

    @Override
    public void configure(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
        // the client decides whom it trusts
    }

    @Override
    public void setHostnameVerifier(HostnameVerifier verifier) {
        // the client decides whom it trusts
    }

    /** Sends at the first question about the answer. */
    private StreamedAnswer answer() {
        StreamedAnswer known = answer;
        if (known != null) {
            return known;
        }
        List<String> flat = new ArrayList<>();
        headers.forEach((name, value) -> flat.addAll(List.of(name, value)));
        GitRequest made = new GitRequest(method, url, flat, body == null ? null : new Buffered(body));
        request = made;
        try {
            StreamedAnswer sent = traffic.send(made);
            answer = sent;
            return sent;
        } finally {
            if (body != null) {
                body.destroy();
            }
        }
    }

    /** What JGit wrote. */
    private record Buffered(TemporaryBuffer buffer) implements StreamedCall.Body {
        @Override
        public long length() {
            return buffer.length();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            buffer.writeTo(out, null);
        }
    }

    /** Counts what arrives, and says in the words of the forge why no more does. */
    private final class Counted extends FilterInputStream {
        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = in.read(bytes, offset, length);
                traffic.arrived(read);
                return read;
            } catch (TransportException e) {
                throw traffic.lost(Objects.requireNonNull(request), e);
            }
        }

        @Override
        public void close() {
            answer().close();
        }
    }
}
