package ai.disinto.forge.work;

import ai.disinto.forge.model.ContentEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads {@code claim.json}, which anybody with write access may have written: all of it is right, or it is no claim. */
final class ClaimReader {
    static final String HELD = "held";
    static final String RELEASED = "released";
    static final String AFTER = "after";

    private static final int LONGEST = 2_048;
    private static final int LONGEST_TIME = 35;
    private static final List<String> FIELDS = List.of("claimant", "nonce", "acquired_at", "expires_at", "state");
    private static final JsonFactory FACTORY = new JsonFactory();

    private ClaimReader() {}

    static Optional<ClaimRecord> read(ContentEntry entry) {
        return entry.type().equals("file") && entry.size() <= LONGEST
                ? entry.bytes().flatMap(ClaimReader::read)
                : Optional.empty();
    }

    static Optional<ClaimRecord> read(byte[] json) {
        if (json.length > LONGEST) {
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return fields(parser).flatMap(ClaimReader::claim);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Five texts and perhaps a sixth, each once, and nothing else. */
    private static Optional<Map<String, String>> fields(JsonParser parser) {
        Map<String, String> fields = new HashMap<>();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            boolean right =
                    (FIELDS.contains(name) || name.equals(AFTER)) && parser.nextToken() == JsonToken.VALUE_STRING;
            if (!right || fields.put(name, parser.getString()) != null) {
                return Optional.empty();
            }
        }
        boolean whole = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        return whole && fields.keySet().containsAll(FIELDS) ? Optional.of(fields) : Optional.empty();
    }

    private static Optional<ClaimRecord> claim(Map<String, String> fields) {
        String claimant = field(fields, "claimant");
        String nonce = field(fields, "nonce");
        String state = field(fields, "state");
        Optional<Instant> acquired = time(field(fields, "acquired_at"));
        Optional<Instant> expires = time(field(fields, "expires_at"));
        Set<String> after =
                new TreeSet<>(Arrays.asList(fields.getOrDefault(AFTER, claimant).split(" ", -1)));
        boolean right = claimant.matches(ClaimRecord.CLAIMANT)
                && after.stream().allMatch(login -> login.matches(ClaimRecord.CLAIMANT))
                && nonce.matches(ClaimRecord.NONCE)
                && List.of(HELD, RELEASED).contains(state)
                && acquired.isPresent()
                && expires.filter(acquired.get()::isBefore).isPresent();
        return right
                ? Optional.of(new ClaimRecord(
                        claimant,
                        nonce,
                        acquired.get(),
                        expires.orElseThrow(),
                        state.equals(HELD),
                        fields.containsKey(AFTER) ? after : Set.of()))
                : Optional.empty();
    }

    private static String field(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.length() <= LONGEST_TIME ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
