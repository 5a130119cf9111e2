package ai.disinto.compose.caddy;

import ai.disinto.core.DisintoException;

/** Ends a check that failed. */
final class CheckFailed extends DisintoException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    private CheckFailed(String answered, Fault fault) {
        super(answered);
        this.fault = fault;
    }

    static CheckFailed plain(String answered, String nextStep) {
        return of(Fault.Kind.PLAIN, answered, nextStep);
    }

    static CheckFailed of(Fault.Kind kind, String answered, String nextStep) {
        return new CheckFailed(answered, new Fault(kind, nextStep));
    }

    Fault fault() {
        return fault;
    }
}
