package ai.disinto.forge.git;

import ai.disinto.forge.FailedCall;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.UnavailableException;
import ai.disinto.forge.UnexpectedAnswerException;
import ai.disinto.forge.internal.git.RemoteAccess;
import ai.disinto.forge.internal.http.HttpAnswer;
import ai.disinto.forge.internal.http.Redaction;
import ai.disinto.forge.internal.http.StreamedAnswer;
import ai.disinto.forge.internal.http.StreamedCall;
import ai.disinto.forge.internal.http.TransportException;
import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;

/**
 * The requests of one exchange. JGit says what to send; who asks, which server may be asked, how long and how much is
 * decided here, and JGit sees no credentials.
 */
final class GitTraffic implements HttpConnectionFactory, AutoCloseable {
    private static final int MOST_WORDS = 8 * 1024;

    private final RemoteAccess access;
    private final GitLimits limits;
    private final Countdown countdown;
    private final List<StreamedAnswer> answers = new ArrayList<>();
    private long received;

    GitTraffic(RemoteAccess access, GitLimits limits, Countdown countdown) {
        this.access = access;
        this.limits = limits;
        this.countdown = countdown;
    }

    @Override
    public HttpConnection create(URL url) {
        if (!isOfTheServer(url)) {
            throw new UnexpectedAnswerException(FailedCall.unanswered(
                    "GET", clean(url.getPath()), "the server leads to another one, " + clean(url.getHost())));
        }
        return new GitHttpConnection(this, url);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) {
        return create(url);
    }

    String clean(String text) {
        return redaction().clean(text);
    }

    Redaction redaction() {
        return access.authorization().redaction();
    }

    Countdown countdown() {
        return countdown;
    }

    /** Sends, and answers what JGit may see: success, or where a read is to go instead. */
    StreamedAnswer send(GitRequest request) {
        List<String> who = access.authorization().headers();
        StreamedAnswer answer = sent(request, who);
        if (answer.head().status() == 401 && access.authorization().refresh(who)) {
            answer.close();
            answer = sent(request, access.authorization().headers());
        }
        HttpAnswer head = answer.head();
        if (head.isSuccess() || (head.isRedirect() && request.isListing())) {
            return answer;
        }
        try (StreamedAnswer refused = answer) {
            throw refusal(request, head, words(refused));
        }
    }

    /** Ends the answers that JGit did not read to their end. */
    @Override
    public void close() {
        answers.forEach(StreamedAnswer::close);
    }

    /** Counts what arrives. */
    void arrived(int bytes) {
        received += Math.max(0, bytes);
        if (received > limits.received()) {
            throw new GitException(
                    GitException.Reason.TOO_LARGE,
                    "the server sent more than " + limits.received() + " bytes for " + access.url());
        }
    }

    private StreamedAnswer sent(GitRequest request, List<String> who) {
        List<String> headers = new ArrayList<>(request.headers());
        headers.addAll(who);
        headers.addAll(List.of("Accept-Encoding", "identity"));
        try {
            StreamedCall call = new StreamedCall(request.method(), request.url(), headers, request.body());
            StreamedAnswer answer = access.transport().stream(call, countdown.left());
            answers.add(answer);
            return answer;
        } catch (TransportException e) {
            throw lost(request, e);
        }
    }

    /** The exception for an answer that did not come, or not whole. */
    ForgeException lost(GitRequest request, TransportException e) {
        FailedCall call = FailedCall.unanswered(request.method(), clean(request.path()), why(e));
        return request.changes() && e.isSent() ? new OutcomeUnknownException(call) : new UnavailableException(call);
    }

    private String why(TransportException e) {
        Throwable cause = e.getCause();
        String more = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return clean(e.getMessage() + more);
    }

    private ForgeException refusal(GitRequest request, HttpAnswer head, String words) {
        FailedCall call = FailedCall.answered(request.method(), clean(request.path()), head.status(), words);
        boolean passing = head.status() >= 500 || head.status() == 408;
        if (passing && !request.changes()) {
            return new UnavailableException(call);
        }
        return head.isRedirect() ? new UnexpectedAnswerException(call) : ForgeException.of(call);
    }

    private String words(StreamedAnswer answer) {
        String type = answer.header("Content-Type").orElse("text/plain").toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/plain")) {
            return "";
        }
        try {
            byte[] bytes = answer.body().readNBytes(MOST_WORDS);
            return clean(new String(bytes, StandardCharsets.UTF_8)).strip();
        } catch (IOException | TransportException e) {
            return "";
        }
    }

    private boolean isOfTheServer(URL url) {
        String scheme = access.base().getScheme();
        int usual = scheme.equalsIgnoreCase("https") ? 443 : 80;
        int port = access.base().getPort() < 0 ? usual : access.base().getPort();
        int there = url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
        return url.getProtocol().equalsIgnoreCase(scheme)
                && url.getHost().equalsIgnoreCase(access.base().getHost())
                && port == there
                && url.getUserInfo() == null;
    }
}
