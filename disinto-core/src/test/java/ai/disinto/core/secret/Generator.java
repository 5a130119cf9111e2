package ai.disinto.core.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Makes texts by their shape. What looks like a token is put together here, so that no file of the project holds one. */
final class Generator {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String[] WORDS = {
        "harbour", "pier", "the", "mirror", "agent", "review", "pushes", "when", "issue", "pipeline", "closed", "and",
                "waits",
        "for", "release", "notes", "deploys", "with", "retry", "of", "planner", "gardener", "a", "fails", "after",
                "restart",
        "cache", "branch", "tests", "pass", "slowly", "key", "idea", "token", "secret", "garden", "password", "policy"
    };

    private final Random random;

    Generator(long seed) {
        this.random = new Random(seed);
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    String of(String alphabet, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    String alnum(int length) {
        return of(LOWER + UPPER + DIGITS, length);
    }

    String lower(int length) {
        return of(LOWER + DIGITS, length);
    }

    String upper(int length) {
        return of(UPPER + DIGITS, length);
    }

    String digits(int length) {
        return of(DIGITS, length);
    }

    String word(int length) {
        return of(LOWER + UPPER + DIGITS + "_-", length - 1) + alnum(1);
    }

    String hex(int length) {
        return of(DIGITS + "abcdef", length);
    }

    String base32(int length) {
        return of(UPPER + "234567", length);
    }

    String base64(int bytes) {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        return Base64.getEncoder().encodeToString(content);
    }

    String jwt() {
        return url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
                + "."
                + url("{\"text\":\"" + lower(8) + "\",\"type\":\"user\",\"user-id\":" + digits(2) + "}")
                + "."
                + word(43);
    }

    private static String url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Words in no order; the words for secrets among them, since prose has those too. */
    String prose(int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            out.append(i == 0 ? "" : " ").append(one(WORDS));
        }
        return out.toString();
    }
}
