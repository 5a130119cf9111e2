package ai.disinto.forge;

import java.util.List;
import java.util.Objects;

/**
 * What came of an operation that may be repeated: the thing itself, whether it is new, and whether there are more of
 * its kind, which simultaneous creations leave behind. Of twins the one with the lowest number or id stays. Immutable.
 *
 * @param <T> what was created or found
 */
public final class Created<T> {
    private final T value;
    private final boolean isNew;
    private final List<T> twins;

    private Created(T value, boolean isNew, List<T> twins) {
        this.value = value;
        this.isNew = isNew;
        this.twins = twins;
    }

    /**
     * Answers what was found.
     *
     * @param <T> what it is
     * @param value the one that stays
     * @param twins the others
     * @return the result
     */
    public static <T> Created<T> found(T value, List<T> twins) {
        return new Created<>(
                Objects.requireNonNull(value, "value"), false, List.copyOf(Objects.requireNonNull(twins, "twins")));
    }

    /**
     * Answers what was made.
     *
     * @param <T> what it is
     * @param value the one that stays
     * @param twins the others
     * @return the result
     */
    public static <T> Created<T> made(T value, List<T> twins) {
        return new Created<>(
                Objects.requireNonNull(value, "value"), true, List.copyOf(Objects.requireNonNull(twins, "twins")));
    }

    /** {@return the thing: the one that stays if there are several} */
    public T value() {
        return value;
    }

    /** {@return whether this call made it; {@code false} if it was there, or an earlier try made it} */
    public boolean isNew() {
        return isNew;
    }

    /** {@return the others of its kind; mostly none} */
    public List<T> twins() {
        return twins;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Created<?> that
                && value.equals(that.value)
                && isNew == that.isNew
                && twins.equals(that.twins);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, isNew, twins);
    }

    @Override
    public String toString() {
        return (isNew ? "made " : "found ") + value + (twins.isEmpty() ? "" : " with twins " + twins);
    }
}
