package ai.disinto.compose.caddy;

/** Statuses that several checks look for. */
final class Statuses {
    static final int SWITCHED = 101;
    static final int OK = 200;
    static final int UNAUTHORIZED = 401;

    private Statuses() {}
}
