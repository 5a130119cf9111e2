package ai.disinto.compose.edge;

import java.util.OptionalInt;

/** A number as it is written, so that nothing of it is lost. */
record JsonNumber(String text) {
    /** The number, if it is whole, not negative and written in the plain way. */
    OptionalInt whole() {
        boolean plain = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
