package ai.disinto.core.secret;

import ai.disinto.core.internal.secret.CredentialKey;
import java.util.Locale;
import java.util.Set;

/** What the words around hexadecimal digits say about them. Looks only as far as the secret before. */
final class HexContext {
    private static final int REACH = 80;
    private static final int WORDS = 8;
    private static final Set<String> OF_COMMITS = Set.of(
            "commit",
            "commits",
            "committed",
            "merge",
            "merged",
            "merges",
            "merging",
            "parent",
            "parents",
            "tree",
            "trees",
            "blob",
            "blobs",
            "tag",
            "tags",
            "object",
            "revision",
            "revisions",
            "rev",
            "revs",
            "head",
            "base",
            "checkout",
            "pick",
            "picked",
            "cherry",
            "revert",
            "reverts",
            "reverted",
            "reviewed",
            "updating",
            "squash",
            "fixup",
            "submodule",
            "branch",
            "rebase",
            "rebased",
            "onto",
            "index",
            "detached",
            "compare",
            "sha",
            "src",
            "raw",
            "oid",
            "before",
            "after",
            "ref",
            "refs",
            "hash");
    private static final Set<String> OF_DIGESTS = Set.of(
            "digest",
            "digests",
            "checksum",
            "checksums",
            "etag",
            "integrity",
            "fingerprint",
            "signature",
            "md",
            "trace",
            "traceid",
            "span",
            "spanid",
            "request",
            "correlation",
            "uuid",
            "guid",
            "image",
            "layer",
            "container",
            "manifest",
            "avatar",
            "avatars",
            "tx",
            "transaction",
            "block",
            "topic",
            "shasum",
            "sum");
    private static final Set<String> ALGORITHMS =
            Set.of("sha1", "sha224", "sha256", "sha384", "sha512", "md5", "blake2b", "blake3");

    /** Words that are weaker than one for a token elsewhere in reach: servers say "token … [sha: …]". */
    private static final Set<String> WEAK =
            Set.of("sha", "hash", "oid", "ref", "before", "after", "src", "raw", "tag", "tags");

    private final String line;
    private final int barrier;
    private final int from;
    private final int to;

    HexContext(String line, int barrier, int from, int to) {
        this.line = line;
        this.barrier = barrier;
        this.from = from;
        this.to = to;
    }

    /** What the digits are. */
    enum Verdict {
        COMMIT,
        DIGEST,
        TOKEN,
        UNKNOWN
    }

    Verdict verdict() {
        if (isBehindAlgorithm()) {
            return Verdict.DIGEST;
        }
        if (isLabelled()) {
            return Verdict.TOKEN;
        }
        boolean range = line.startsWith("..", to) || (from >= barrier + 2 && line.startsWith("..", from - 2));
        boolean pin = from > barrier + 1 && line.charAt(from - 1) == '@' && Ascii.isWord(line.charAt(from - 2));
        Verdict before = before();
        if (before == Verdict.UNKNOWN && saysToken(to)) {
            return Verdict.TOKEN;
        }
        return before == Verdict.UNKNOWN && (range || pin || isMode()) ? Verdict.COMMIT : shape(before);
    }

    private Verdict shape(Verdict before) {
        if (before != Verdict.UNKNOWN) {
            return before;
        }
        int next = Ascii.skipSpaces(line, to);
        if (next > to && (line.startsWith("refs/", next) || line.startsWith("HEAD", next))) {
            return Verdict.COMMIT;
        }
        if (!isAtStart()) {
            return Verdict.UNKNOWN;
        }
        boolean sum = line.startsWith("  ", to) || line.startsWith(" *", to);
        boolean name = sum && to + 2 < line.length() && !Ascii.isSpace(line.charAt(to + 2));
        return name ? Verdict.DIGEST : to - from == 40 && isSubject(next) ? Verdict.COMMIT : Verdict.UNKNOWN;
    }

    /** Two words and more behind the digits: a line of {@code git log --oneline}. */
    private boolean isSubject(int next) {
        int end = next;
        while (end < line.length() && !Ascii.isSpace(line.charAt(end)) && end - next < REACH) {
            end++;
        }
        int second = Ascii.skipSpaces(line, end);
        return next == to + 1 && end > next && second > end && second < line.length();
    }

    private boolean isAtStart() {
        int at = from;
        while (at > 0 && from - at < 16 && "*|/\\ +-^<>".indexOf(line.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == 0;
    }

    private boolean isBehindAlgorithm() {
        if (from < barrier + 4 || ":-=_".indexOf(line.charAt(from - 1)) < 0) {
            return false;
        }
        int start = from - 1;
        while (start > barrier && from - start < 10 && Ascii.isAlphanumeric(line.charAt(start - 1))) {
            start--;
        }
        return ALGORITHMS.contains(line.substring(start, from - 1).toLowerCase(Locale.ROOT));
    }

    /** {@code SECRET_KEY_BASE=…}: the name counts as a whole, not its last word. */
    private boolean isLabelled() {
        int name = from;
        boolean separated = false;
        while (name > barrier && from - name < 8 && " \t\"'`\\:=>".indexOf(line.charAt(name - 1)) >= 0) {
            name--;
            separated |= line.charAt(name) == ':' || line.charAt(name) == '=';
        }
        CredentialKey.Kind kind = separated ? CredentialKey.endingAt(line, name) : CredentialKey.Kind.NONE;
        return kind == CredentialKey.Kind.TOKEN || kind == CredentialKey.Kind.PASSWORD;
    }

    /** The mode of a file, as in the raw output of a diff. */
    private boolean isMode() {
        return from >= barrier + 7
                && (line.startsWith("100644 ", from - 7)
                        || line.startsWith("100755 ", from - 7)
                        || line.startsWith("120000 ", from - 7)
                        || line.startsWith("160000 ", from - 7)
                        || line.startsWith("040000 ", from - 7));
    }

    /** The verdict of the nearest word that has one. */
    private Verdict before() {
        int limit = Math.max(barrier, from - REACH);
        int at = from;
        Verdict weak = Verdict.UNKNOWN;
        for (int words = 0; words < WORDS && at > limit; words++) {
            int end = wordEnd(limit, at);
            at = wordStart(limit, end);
            if (end == at) {
                break;
            }
            Verdict verdict = of(at, end);
            if (verdict == Verdict.TOKEN || (verdict != Verdict.UNKNOWN && !isWeak(at, end))) {
                return verdict;
            }
            weak = weak == Verdict.UNKNOWN ? verdict : weak;
        }
        return weak;
    }

    private boolean isWeak(int start, int end) {
        return WEAK.contains(line.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private Verdict of(int start, int end) {
        String word = line.substring(start, end).toLowerCase(Locale.ROOT);
        if (word.equals("sha") && line.startsWith("1\"", end)) {
            return Verdict.UNKNOWN; // a forge answers with a new token under this name, and with commits under "sha"
        }
        if (OF_COMMITS.contains(word)) {
            return Verdict.COMMIT;
        }
        return OF_DIGESTS.contains(word) ? Verdict.DIGEST : isToken(word, end) ? Verdict.TOKEN : Verdict.UNKNOWN;
    }

    private boolean isToken(String word, int end) {
        if (word.equals("key")) {
            return CredentialKey.endingAt(line, end) == CredentialKey.Kind.TOKEN;
        }
        return word.equals("tokens")
                || word.equals("bearer")
                || word.equals("authorization")
                || CredentialKey.ofWord(word) != CredentialKey.Kind.NONE;
    }

    private boolean saysToken(int start) {
        int limit = Math.min(line.length(), start + REACH);
        return line.substring(start, limit).toLowerCase(Locale.ROOT).contains("token");
    }

    private int wordEnd(int limit, int at) {
        int end = at;
        while (end > limit && !Ascii.isLetter(line.charAt(end - 1))) {
            if (line.charAt(end - 1) == ']' && line.startsWith(SecretScanner.REPLACEMENT, end - 10)) {
                return limit;
            }
            end--;
        }
        return end;
    }

    private int wordStart(int limit, int end) {
        int start = end;
        while (start > limit && Ascii.isLetter(line.charAt(start - 1))) {
            boolean hump = start < end && Ascii.isUpper(line.charAt(start)) && Ascii.isLower(line.charAt(start - 1));
            if (hump) {
                break;
            }
            start--;
        }
        return start;
    }
}
