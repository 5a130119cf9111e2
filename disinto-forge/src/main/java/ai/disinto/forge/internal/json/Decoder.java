package ai.disinto.forge.internal.json;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes one kind of value of a JSON object.
 *
 * @param <T> the kind
 */
public final class Decoder<T> {
    private final Set<String> names;
    private final Function<JsonObject, T> reader;

    private Decoder(Set<String> names, Function<JsonObject, T> reader) {
        this.names = names;
        this.reader = reader;
    }

    /**
     * Makes a decoder.
     *
     * @param reader makes the value
     * @param names the fields it asks for, those of objects within it too; all others are skipped while reading
     */
    public static <T> Decoder<T> of(Function<JsonObject, T> reader, String... names) {
        return new Decoder<>(Set.of(names), Objects.requireNonNull(reader, "reader"));
    }

    /** Answers a decoder that reads the same and keeps the fields of others too, for objects within its own. */
    public Decoder<T> within(Decoder<?>... others) {
        Set<String> all = new HashSet<>(names);
        for (Decoder<?> other : others) {
            all.addAll(other.names);
        }
        return new Decoder<>(Set.copyOf(all), reader);
    }

    public T decode(JsonObject object) {
        return reader.apply(object);
    }

    boolean wants(String name) {
        return names.contains(name);
    }
}
