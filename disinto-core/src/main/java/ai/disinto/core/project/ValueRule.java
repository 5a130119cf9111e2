package ai.disinto.core.project;

import ai.disinto.core.internal.toml.TomlFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the value of a key is read, judged and written. */
interface ValueRule<T> {

    /** The value as the file has it; one of another type is reported and left out. */
    Optional<?> raw(TomlFields fields, String key);

    Judged<T> judge(Object raw);

    /** The value as TOML has it: String, Long, Boolean or a list of strings. */
    Object written(T value);

    /** What a variable of the environment would be as a raw value. */
    default Object rawOf(String variable) {
        return variable;
    }

    /** A string that means something: an address, a slug, a name. */
    static <T> ValueRule<T> text(Function<String, Judged<T>> judge, Function<T, String> writer) {
        return new ValueRule<>() {
            @Override
            public Optional<?> raw(TomlFields fields, String key) {
                return fields.string(key);
            }

            @Override
            public Judged<T> judge(Object raw) {
                return judge.apply((String) raw);
            }

            @Override
            public Object written(T value) {
                return writer.apply(value);
            }
        };
    }

    /** Several names, written as an array; where {@code single} is set, also as one string. */
    static ValueRule<List<String>> names(Function<String, Judged<String>> judge, boolean single) {
        return new ValueRule<>() {
            @Override
            public Optional<?> raw(TomlFields fields, String key) {
                if (!fields.has(key)) {
                    return Optional.empty();
                }
                return single && !fields.isArray(key)
                        ? fields.string(key).map(NameList::split)
                        : Optional.of(fields.strings(key)).filter(names -> fields.isArray(key));
            }

            @Override
            public Judged<List<String>> judge(Object raw) {
                return NameList.judge((List<?>) raw, judge);
            }

            @Override
            public Object written(List<String> value) {
                return value;
            }
        };
    }

    static ValueRule<Boolean> flag() {
        return new ValueRule<>() {
            @Override
            public Optional<?> raw(TomlFields fields, String key) {
                return fields.bool(key);
            }

            @Override
            public Judged<Boolean> judge(Object raw) {
                return Judged.good((Boolean) raw);
            }

            @Override
            public Object written(Boolean value) {
                return value;
            }
        };
    }
}
