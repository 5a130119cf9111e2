package ai.disinto.forge.internal.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where types whose constructors are hidden say how they are read, so that packages that may not see those constructors
 * can have them made.
 */
public final class Decoders {
    private static final Map<Class<?>, Decoder<?>> KNOWN = new ConcurrentHashMap<>();

    private Decoders() {}

    /**
     * Called by a type when it is initialized.
     *
     * @param type the type itself
     * @param decoder how it is read
     * @return the decoder
     */
    public static <T> Decoder<T> add(Class<T> type, Decoder<T> decoder) {
        KNOWN.put(type, decoder);
        return decoder;
    }

    /**
     * Finds the decoder of a type, and initializes the type if need be.
     *
     * @throws IllegalArgumentException if the type has none
     */
    @SuppressWarnings("unchecked")
    public static <T> Decoder<T> of(Class<T> type) {
        Decoder<?> known = KNOWN.get(type);
        return known == null ? initialized(type) : (Decoder<T>) known;
    }

    @SuppressWarnings("unchecked")
    private static <T> Decoder<T> initialized(Class<T> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
        Decoder<?> decoder = KNOWN.get(type);
        if (decoder == null) {
            throw new IllegalArgumentException(type.getName() + " has no decoder");
        }
        return (Decoder<T>) decoder;
    }
}
