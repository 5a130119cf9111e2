package ai.disinto.core.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds credentials in text, and takes them out: values it was told, keys in armour, tokens by their issuer's prefix,
 * headers, passwords of addresses, what stands behind the word for a secret, and long digits that nothing explains. The
 * classes are {@link SecretClass}.
 *
 * <p>A token of Forgejo is 40 hexadecimal digits, as a commit id is. What decides is the nearest word before it, the
 * shape of the line (such as that of {@code git log}), and the {@linkplain #withCommits repository}; what nothing explains
 * is taken for a secret. Digests that name their algorithm, UUIDs, and names of variables are none.
 *
 * <p>Takes time linear in the text. What is deliberately disguised, and passwords with spaces, are not found unless known.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class SecretScanner {
    /** What a secret is replaced with. */
    public static final String REPLACEMENT = "[REDACTED]";

    private static final SecretScanner STANDARD =
            new SecretScanner(KnownValues.NONE, Optional.empty(), Optional.empty());

    private final KnownValues known;
    private final Optional<Predicate<String>> commits;
    private final Optional<Secret> salt;

    private SecretScanner(KnownValues known, Optional<Predicate<String>> commits, Optional<Secret> salt) {
        this.known = known;
        this.commits = commits;
        this.salt = salt;
    }

    /**
     * Answers a scanner that knows all classes, and no value, repository or salt.
     *
     * @return the scanner
     */
    public static SecretScanner standard() {
        return STANDARD;
    }

    /**
     * Answers a scanner that finds these values too, before anything else, wherever they stand: as they are, in base64 (of
     * both alphabets, also within a longer text), in hexadecimal digits, percent-encoded, and escaped as in JSON. A value
     * of fewer than 8 characters is found as it is and as a word of its own only. Of a value of several lines, each line of
     * 4 characters or more is found like a value of its own.
     *
     * @param secrets the values, added to those it knows already
     * @return the scanner
     * @throws IllegalArgumentException if a value has fewer than 4 characters; the message does not show it
     */
    public SecretScanner withKnown(Collection<Secret> secrets) {
        Objects.requireNonNull(secrets, "secrets");
        for (Secret secret : secrets) {
            if (Objects.requireNonNull(secret, "secrets").reveal().length() < Secret.SHORTEST) {
                throw new IllegalArgumentException("secrets has a value of fewer than " + Secret.SHORTEST
                        + " characters: it would be found in ordinary words; use a longer one");
            }
        }
        return new SecretScanner(known.and(secrets), commits, salt);
    }

    /**
     * Answers a scanner that asks about every 40 hexadecimal digits. Those of a commit are no secret, wherever they stand;
     * of others, the word {@code commit} is then no longer believed.
     *
     * @param isCommit asked with small letters, possibly often; what it throws comes out of the scanner
     * @return the scanner
     */
    public SecretScanner withCommits(Predicate<String> isCommit) {
        return new SecretScanner(known, Optional.of(Objects.requireNonNull(isCommit, "isCommit")), salt);
    }

    /**
     * Answers a scanner whose findings have fingerprints.
     *
     * @param secret what makes them useless to whoever does not have it; the same one makes them comparable
     * @return the scanner
     */
    public SecretScanner withSalt(Secret secret) {
        return new SecretScanner(known, commits, Optional.of(Objects.requireNonNull(secret, "secret")));
    }

    /**
     * Finds the secrets of a text.
     *
     * @param text any text
     * @return where they are, in order, none overlapping another
     */
    public List<SecretFinding> scan(String text) {
        Objects.requireNonNull(text, "text");
        FindingList findings = new FindingList();
        feed(text, findings);
        return findings.found().stream().map(span -> finding(text, span)).toList();
    }

    /**
     * Replaces the secrets of a text with {@link #REPLACEMENT}, a key with one for each of its lines.
     *
     * @param text any text
     * @return the text with as many lines; redacting it again changes nothing
     */
    public String redact(String text) {
        Objects.requireNonNull(text, "text");
        StringBuilder out = new StringBuilder(text.length());
        try (RedactingWriter writer = redacting(out)) {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string builder never fails
        }
        return out.toString();
    }

    /**
     * Answers a writer that redacts what is written to it.
     *
     * @param target where the redacted text goes; it stays open
     * @return the writer, to be closed at the end of the text
     */
    public RedactingWriter redacting(Appendable target) {
        return new RedactingWriter(new TextScan(known, commits), Objects.requireNonNull(target, "target"));
    }

    /** Says nothing of what it knows. */
    @Override
    public String toString() {
        return "SecretScanner";
    }

    private void feed(String text, LineFeed.Output output) {
        LineFeed feed = new LineFeed(new TextScan(known, commits), output);
        try {
            feed.append(text, 0, text.length());
            feed.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written
        }
    }

    private SecretFinding finding(String text, Span span) {
        return new SecretFinding(
                span.secretClass(),
                span.start(),
                span.end() - span.start(),
                salt.map(secret -> Fingerprint.of(text.substring(span.start(), span.end()), secret)));
    }
}
