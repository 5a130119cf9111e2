package ai.disinto.forge;

import ai.disinto.forge.internal.http.HttpAnswer;
import java.util.Objects;
import java.util.Optional;

/** What the server answered to a {@link RawRequest}. Immutable. */
public final class RawAnswer {
    private final HttpAnswer answer;

    RawAnswer(HttpAnswer answer) {
        this.answer = answer;
    }

    /** {@return the status, from 200 to 299} */
    public int status() {
        return answer.status();
    }

    /**
     * Answers a header.
     *
     * @param name its name, in any letter case
     * @return its first value, if it is there
     */
    public Optional<String> header(String name) {
        return answer.header(Objects.requireNonNull(name, "name"));
    }

    /** {@return the body as it came} */
    public byte[] bytes() {
        return answer.body().clone();
    }

    /** {@return the body as text, UTF-8; mostly JSON} */
    public String text() {
        return answer.text();
    }

    /** Answers status and size; bodies may hold anything. */
    @Override
    public String toString() {
        return answer.toString();
    }
}
