package ai.disinto.core.project;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import java.util.Objects;
import java.util.Optional;

/** One key of a table and the rule for its values. */
record Setting<T>(String key, ValueRule<T> rule) {

    /** The value in a file; what is wrong with it is reported. */
    Optional<T> read(TomlFields fields, Problems problems) {
        return rule.raw(fields, key).flatMap(raw -> {
            Judged<T> judged = rule.judge(raw);
            judged.complaint()
                    .ifPresent(complaint -> problems.add(complaint.at(fields.location(key), fields.path(key))));
            return judged.value();
        });
    }

    /** Refuses what should not be written into a file, doubtful values too. */
    T requireGood(T value, String property) {
        Object written = rule.written(Objects.requireNonNull(value, property));
        rule.judge(written).complaint().ifPresent(complaint -> {
            throw complaint.asException(property);
        });
        return value;
    }
}
