package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.http.Answer;

/** Does what one operation asks for. */
@FunctionalInterface
public interface Handler {
    /**
     * Answers a call; what is written to the store is seen by the next one.
     *
     * @throws ai.disinto.testing.internal.http.Refusal for every answer that is an error
     */
    Answer handle(Call call);
}
