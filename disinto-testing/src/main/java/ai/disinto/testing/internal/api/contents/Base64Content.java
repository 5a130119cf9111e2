package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.http.Refusal;
import java.util.Base64;

/** The content of a file within JSON: padded base64, line breaks allowed. */
final class Base64Content {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n";
    private static final int GROUP = 4;

    private Base64Content() {}

    static byte[] decode(String text) {
        String packed = text.replace("\r", "").replace("\n", "");
        try {
            if (packed.length() % GROUP == 0) {
                return Base64.getDecoder().decode(packed);
            }
        } catch (IllegalArgumentException e) {
            // refused below, in the words of the server
        }
        throw Refusal.invalid("illegal base64 data at input byte " + firstWrong(text));
    }

    private static int firstWrong(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return i;
            }
        }
        return text.length();
    }
}
