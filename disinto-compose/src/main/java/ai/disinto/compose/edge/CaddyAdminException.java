package ai.disinto.compose.edge;

import ai.disinto.core.DisintoException;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Caddy's admin API did not do what it was asked for. */
public final class CaddyAdminException extends DisintoException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ANSWER = 500;

    /** What happened, and what the caller can do. */
    public enum Reason {
        /** Nobody answers at the address; nothing was changed. */
        UNREACHABLE("check that Caddy runs and that its admin API listens at this address"),
        /** Caddy took the request and said no; nothing was changed. */
        REFUSED("mend what Caddy complains about; its configuration is as before"),
        /** The answer is not one of Caddy's, or too long. */
        UNEXPECTED_ANSWER("check that the address is that of Caddy's admin API"),
        /** No server of Caddy listens on its HTTP or HTTPS port. */
        NO_SERVER("give Caddy a site on :80 or :443, and reconcile"),
        /** Others changed the configuration each time before this did. */
        CHANGED_MEANWHILE("see who else changes the configuration, and try again"),
        /** A change was sent, the answer was lost, and the configuration does not show the change. */
        OUTCOME_UNKNOWN("try again; it is safe to");

        private final String nextStep;

        Reason(String nextStep) {
            this.nextStep = nextStep;
        }
    }

    /** What happened. */
    private final Reason reason;

    /** The method of the request. */
    private final String method;

    /** The path of the request. */
    private final String path;

    /** The status of the answer, or 0. */
    private final int status;

    CaddyAdminException(Reason reason, String request, int status, String answer, @Nullable Throwable cause) {
        super(request + " to Caddy's admin API: " + shown(status, answer) + ": " + reason.nextStep, cause);
        int blank = request.indexOf(' ');
        this.reason = reason;
        this.method = request.substring(0, blank);
        this.path = request.substring(blank + 1);
        this.status = status;
    }

    /**
     * Makes an exception about a request that Caddy refused.
     *
     * @param method the method of the request
     * @param path the path of the request
     * @param status the status of the answer
     * @param answer what Caddy said
     * @return the exception
     */
    public static CaddyAdminException refused(String method, String path, int status, String answer) {
        String request = Objects.requireNonNull(method, "method") + " " + Objects.requireNonNull(path, "path");
        return new CaddyAdminException(Reason.REFUSED, request, status, Objects.requireNonNull(answer, "answer"), null);
    }

    /**
     * Answers what happened.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Answers the method of the request.
     *
     * @return such as {@code PATCH}
     */
    public String method() {
        return method;
    }

    /**
     * Answers the path of the request.
     *
     * @return such as {@code /config/apps/http}
     */
    public String path() {
        return path;
    }

    /**
     * Answers the status of Caddy's answer.
     *
     * @return the status, or empty if there was no answer
     */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    private static String shown(int status, String answer) {
        String words = AuditText.printable(answer, LONGEST_ANSWER);
        if (status == 0) {
            return words;
        }
        return "it answered " + status + (words.isEmpty() ? "" : " (" + words + ")");
    }
}
