package ai.disinto.vault.audit;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.internal.json.JsonFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry in its place in the log.
 *
 * @param number its place, from 1
 * @param entry what it says
 * @param previous the hash of the record before
 * @param hash its own hash, over everything else
 */
public record AuditRecord(long number, AuditEntry entry, String previous, String hash) {
    /** How many records a file of the log holds. */
    public static final int SEGMENT = 256;

    /**
     * Checks the parts; not whether the hash is right, which {@link AuditLog#verify()} does.
     *
     * @param number its place
     * @param entry what it says
     * @param previous the hash of the record before
     * @param hash its own hash
     * @throws IllegalArgumentException if the number is not positive, or a hash is none
     */
    public AuditRecord {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(hash, "hash");
        if (number < 1 || !AuditText.isHash(previous) || !AuditText.isHash(hash)) {
            throw new IllegalArgumentException("a record has a number from 1 and two hashes of 64 small hexadecimal"
                    + " digits, got " + number + ", \"" + previous + "\" and \"" + hash + "\"");
        }
    }

    static AuditRecord after(AuditHead head, AuditEntry entry) {
        long number = head.count() + 1;
        String body = fields(number, entry, head.hash()).render();
        return new AuditRecord(number, entry, head.hash(), AuditText.hash(body));
    }

    /** Reads a line of the log; empty if it is not exactly as a record is written. */
    static Optional<AuditRecord> find(String line) {
        return JsonFields.parse(line)
                .flatMap(AuditRecord::of)
                .filter(record -> record.render().equals(line));
    }

    private static Optional<AuditRecord> of(JsonFields fields) {
        try {
            AuditEntry entry = new AuditEntry(
                    fields.text("kind").flatMap(AuditKind::find).orElseThrow(IllegalArgumentException::new),
                    fields.text("action").map(ActionId::of),
                    Instant.parse(fields.text("at").orElse("")),
                    fields.text("who").orElse(""),
                    fields.texts("facts").orElse(Map.of()));
            return Optional.of(new AuditRecord(
                    fields.number("number").orElse(0),
                    entry,
                    fields.text("previous").orElse(""),
                    fields.text("hash").orElse("")));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static JsonFields fields(long number, AuditEntry entry, String previous) {
        JsonFields fields = JsonFields.empty()
                .with("number", number)
                .with("at", entry.at().toString())
                .with("kind", entry.kind().word());
        return entry.action()
                .map(id -> fields.with("action", id.value()))
                .orElse(fields)
                .with("who", entry.who())
                .with("facts", entry.facts())
                .with("previous", previous);
    }

    boolean follows(AuditHead head) {
        return equals(after(head, entry));
    }

    /** {@return the head of a log that ends with this record} */
    public AuditHead head() {
        return new AuditHead(number, hash);
    }

    /** {@return the name of the file that it is in, such as {@code 000001.jsonl}} */
    public String segment() {
        return segmentOf(number);
    }

    /**
     * Answers in which file a record is.
     *
     * @param number its number, from 1
     * @return the name of the file
     */
    public static String segmentOf(long number) {
        return segment((number - 1) / SEGMENT + 1);
    }

    static String segment(long file) {
        return String.format(Locale.ROOT, "%06d.jsonl", file);
    }

    /** {@return JSON on one line, without a line break} */
    public String render() {
        return fields(number, entry, previous).with("hash", hash).render();
    }

    /** Answers it on one line for a person. */
    @Override
    public String toString() {
        return "#" + number + " " + entry;
    }
}
