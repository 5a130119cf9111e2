package ai.disinto.forge.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes known secrets out of texts: as they are, and as addresses, JSON and headers write them. The value of a parameter
 * {@code token} or {@code access_token} of an address is taken for a secret, known or not.
 */
public final class Redaction {
    private static final String STARS = "***";
    private static final String PARAMETER = "token=";
    private static final Pattern IN_ADDRESS = Pattern.compile("([?&](?:access_)?token=)[^&#\\s]*");

    /** Knows no secret. */
    public static final Redaction NONE = new Redaction(List.of());

    private final List<String> forms;

    private Redaction(List<String> forms) {
        this.forms = forms;
    }

    /**
     * Makes a redaction.
     *
     * @param secrets the texts that nobody may see
     */
    public static Redaction of(Collection<String> secrets) {
        return new Redaction(secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .flatMap(Redaction::forms)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** Answers a redaction that knows the secrets of both. */
    public Redaction and(Redaction other) {
        if (other.forms.isEmpty()) {
            return this;
        }
        return new Redaction(Stream.concat(forms.stream(), other.forms.stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    public String clean(String text) {
        String out = text;
        for (String form : forms) {
            out = out.replace(form, STARS);
        }
        return out.contains(PARAMETER) ? IN_ADDRESS.matcher(out).replaceAll("$1" + STARS) : out;
    }

    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Stream.of(
                secret,
                url,
                url.replace("+", "%20"),
                secret.replace("\\", "\\\\").replace("\"", "\\\""),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }
}
