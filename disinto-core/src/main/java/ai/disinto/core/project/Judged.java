package ai.disinto.core.project;

import java.util.Optional;

/** A value as its rule understood it, and what the rule has to say about it; at least one of the two is there. */
record Judged<T>(Optional<T> value, Optional<Complaint> complaint) {

    static <T> Judged<T> good(T value) {
        return new Judged<>(Optional.of(value), Optional.empty());
    }

    static <T> Judged<T> doubtful(T value, Complaint complaint) {
        return new Judged<>(Optional.of(value), Optional.of(complaint));
    }

    static <T> Judged<T> bad(Complaint complaint) {
        return new Judged<>(Optional.empty(), Optional.of(complaint));
    }
}
