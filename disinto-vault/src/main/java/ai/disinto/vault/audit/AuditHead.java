package ai.disinto.vault.audit;

import ai.disinto.vault.internal.json.JsonFields;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an audit log ends. Whoever keeps one elsewhere can tell later whether the log still has everything that it had.
 *
 * @param count how many records there are
 * @param hash the hash of the last one; 64 zeros if there is none
 */
public record AuditHead(long count, String hash) {
    private static final AuditHead NONE = new AuditHead(0, "0".repeat(AuditText.HASH_LENGTH));

    /**
     * Checks both.
     *
     * @param count how many records there are
     * @param hash the hash of the last one
     * @throws IllegalArgumentException if the count is negative or the hash is none
     */
    public AuditHead {
        if (count < 0 || !AuditText.isHash(Objects.requireNonNull(hash, "hash"))) {
            throw new IllegalArgumentException("a head is a number of records and 64 small hexadecimal digits, got "
                    + count + " and \"" + hash + "\"");
        }
    }

    /** {@return the end of a log without records} */
    public static AuditHead none() {
        return NONE;
    }

    /**
     * Reads what {@link #render} wrote.
     *
     * @param text the text
     * @return the head, or empty when the text is none
     */
    public static Optional<AuditHead> find(String text) {
        return JsonFields.parse(Objects.requireNonNull(text, "text")).flatMap(AuditHead::of);
    }

    private static Optional<AuditHead> of(JsonFields fields) {
        long count = fields.number("count").orElse(-1);
        return fields.text("hash")
                .filter(hash -> count >= 0 && AuditText.isHash(hash))
                .map(hash -> new AuditHead(count, hash));
    }

    /**
     * Gives an entry its place in the log.
     *
     * @param entry the entry
     * @return the record that follows this head
     */
    public AuditRecord next(AuditEntry entry) {
        return AuditRecord.after(this, Objects.requireNonNull(entry, "entry"));
    }

    /** {@return JSON on one line, with a line break at the end} */
    public String render() {
        return JsonFields.empty().with("count", count).with("hash", hash).render() + "\n";
    }
}
