package ai.disinto.forge.model;

import java.util.Base64;
import java.util.Optional;

/** Reads base64 as servers write it. */
final class Base64Text {
    private Base64Text() {}

    static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
