package ai.disinto.forge.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The right to work on an issue, for some time. Not safe to share between threads: a {@link Claim} guards it. */
interface Lease {
    /** Whether nobody else can get it for a while, so that there is time to change the issue. */
    boolean isSafe(Instant now);

    /** Makes it last longer; answers whether it was still there. */
    boolean renew(Instant now);

    /** Gives it back; answers whether it was still there. */
    boolean end();

    /** When it expires; empty if it never does. */
    Optional<Instant> expiresAt();

    /** Whose claims had expired before. */
    Set<String> before();

    /** What an earlier try is known again by. */
    String nonce();
}
