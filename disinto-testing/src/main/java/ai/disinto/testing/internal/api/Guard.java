package ai.disinto.testing.internal.api;

/** Checks something before a handler runs. */
@FunctionalInterface
public interface Guard {
    /**
     * Lets a call pass.
     *
     * @throws ai.disinto.testing.internal.http.Refusal if not
     */
    void check(Call call);
}
