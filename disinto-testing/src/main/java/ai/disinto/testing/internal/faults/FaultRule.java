package ai.disinto.testing.internal.faults;

import ai.disinto.testing.internal.http.IncomingRequest;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Which requests a fault hits, and how often. */
public final class FaultRule {
    private static final String API = "/api/v1";

    private final String method;
    private final Pattern path;
    private final Fault fault;
    private final AtomicLong left;

    /**
     * Makes a rule.
     *
     * @param method {@code *} for any
     * @param path below the API or from the root; a star stands for one part of it, two stars for any number
     * @param times how many requests it hits
     */
    public FaultRule(String method, String path, Fault fault, long times) {
        this.method = method;
        this.path = Pattern.compile(expression(path));
        this.fault = fault;
        this.left = new AtomicLong(times);
    }

    private static String expression(String path) {
        StringBuilder expression = new StringBuilder("(?:" + Pattern.quote(API) + ")?");
        String[] parts = path.split("\\*\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            expression.append(i == 0 ? "" : ".*");
            String[] pieces = parts[i].split("\\*", -1);
            for (int j = 0; j < pieces.length; j++) {
                expression.append(j == 0 ? "" : "[^/]*").append(Pattern.quote(pieces[j]));
            }
        }
        return expression.toString();
    }

    /** Whether it hits a request; if so, it has one less to hit. */
    boolean hits(IncomingRequest request) {
        boolean meant = (method.equals("*") || method.equalsIgnoreCase(request.method()))
                && path.matcher(request.path()).matches();
        return meant && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    Fault fault() {
        return fault;
    }
}
