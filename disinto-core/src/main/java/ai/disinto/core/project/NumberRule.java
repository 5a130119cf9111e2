package ai.disinto.core.project;

import ai.disinto.core.internal.toml.TomlFields;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A whole number within bounds. */
final class NumberRule implements ValueRule<Long> {
    private final Function<Long, Stream<Complaint>> complaints;

    NumberRule(Function<Long, Stream<Complaint>> complaints) {
        this.complaints = complaints;
    }

    static NumberRule within(long least, long most) {
        return new NumberRule(value -> value >= least && value <= most
                ? Stream.empty()
                : Stream.of(Complaint.error(
                        "project.invalid-number",
                        "is " + value,
                        "give a number from " + least + (most == Long.MAX_VALUE ? " on" : " to " + most))));
    }

    /** Seconds between two runs; a role that shall not run has no interval of zero, but no role. */
    static NumberRule interval() {
        return new NumberRule(value -> value >= 1 && value <= Integer.MAX_VALUE
                ? Stream.empty()
                : Stream.of(Complaint.error(
                        "project.invalid-interval",
                        "is " + value + ", and an interval is at least one second",
                        "give the seconds between two runs, or leave the key out for the default")));
    }

    @Override
    public Optional<?> raw(TomlFields fields, String key) {
        return fields.integer(key);
    }

    @Override
    public Judged<Long> judge(Object raw) {
        if (!(raw instanceof Long value)) {
            String shown = Complaint.shown(raw.toString());
            return Judged.bad(
                    Complaint.error("project.invalid-number", "is " + shown, "give a whole number in digits"));
        }
        return complaints
                .apply(value)
                .findFirst()
                .<Judged<Long>>map(Judged::bad)
                .orElseGet(() -> Judged.good(value));
    }

    @Override
    public Object written(Long value) {
        return value;
    }

    @Override
    public Object rawOf(String variable) {
        boolean digits = !variable.isEmpty()
                && variable.length() <= 18
                && variable.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? (Object) Long.valueOf(variable) : variable;
    }
}
