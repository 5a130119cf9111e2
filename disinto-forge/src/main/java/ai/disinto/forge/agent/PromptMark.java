package ai.disinto.forge.agent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds what marks the sections of a prompt: a text made from its whole content that stands nowhere in it. */
final class PromptMark {
    private static final int LENGTH = 16;

    private PromptMark() {}

    static String of(List<PromptPart> parts) {
        return of(parts, hash -> hash.substring(0, LENGTH));
    }

    /** With a choice of what is taken from a hash; the next hash follows from the one before. */
    static String of(List<PromptPart> parts, UnaryOperator<String> choice) {
        MessageDigest digest = sha256();
        for (PromptPart part : parts) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        while (true) {
            String candidate = choice.apply(HexFormat.of().formatHex(hash));
            if (parts.stream().map(PromptPart::toString).noneMatch(text -> text.contains(candidate))) {
                return candidate;
            }
            hash = digest.digest(hash);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
