package ai.disinto.core.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every way in which programs write a value. */
final class KnownForms {
    private static final int SHORTEST_ENCODED = 8;

    private final String value;
    private final byte[] bytes;
    private final Set<KnownForm> forms = new LinkedHashSet<>();

    private KnownForms(String value) {
        this.value = value;
        this.bytes = value.getBytes(StandardCharsets.UTF_8);
    }

    static List<KnownForm> of(String value) {
        KnownForms known = new KnownForms(value);
        boolean wholeWord = value.length() < SHORTEST_ENCODED;
        known.forms.add(new KnownForm(value, wholeWord, false, false));
        if (!wholeWord) {
            known.addText();
            known.addBase64(Base64.getEncoder());
            known.addBase64(Base64.getUrlEncoder());
        }
        return new ArrayList<>(known.forms);
    }

    private void addText() {
        add(hex());
        add(hex().toUpperCase(Locale.ROOT));
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        String percent = form.replace("+", "%20").replace("*", "%2A");
        for (String encoded : List.of(form, percent, percent.replace("%7E", "~"))) {
            add(encoded);
            add(smallEscapes(encoded));
        }
        for (String escaped : List.of("\"\\", "\"\\/", "\"\\<>&", "\"\\<>&'/")) {
            add(json(escaped, false));
            add(json(escaped, true));
        }
    }

    private void add(String text) {
        forms.add(new KnownForm(text, false, false, false));
    }

    private String hex() {
        StringBuilder out = new StringBuilder(bytes.length * 2);
        for (byte b : bytes) {
            out.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return out.toString();
    }

    private static String smallEscapes(String encoded) {
        StringBuilder out = new StringBuilder(encoded);
        for (int i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 3)) {
            out.replace(i, i + 3, encoded.substring(i, i + 3).toLowerCase(Locale.ROOT));
        }
        return out.toString();
    }

    /** As JSON, with the given characters escaped, and everything beyond ASCII if wanted. */
    private String json(String escaped, boolean ascii) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (escaped.indexOf(c) >= 0 && "\"\\/".indexOf(c) >= 0) {
                out.append('\\').append(c);
            } else if (escaped.indexOf(c) >= 0 || (ascii && c > 126)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The characters of base64 that the value alone decides, at each of the three places where it may start. */
    private void addBase64(Base64.Encoder encoder) {
        for (int before = 0; before < 3; before++) {
            byte[] padded = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, padded, before, bytes.length);
            String encoded = encoder.withoutPadding().encodeToString(padded);
            int from = before == 0 ? 0 : before + 1;
            int to = padded.length * 8 / 6;
            if (to - from >= SHORTEST_ENCODED) {
                forms.add(new KnownForm(encoded.substring(from, to), false, before > 0, padded.length % 3 > 0));
            }
        }
    }
}
