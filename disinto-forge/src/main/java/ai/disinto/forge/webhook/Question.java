package ai.disinto.forge.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * What the server is asked.
 *
 * @param asked when
 * @param since from when on changes are wanted; empty for everything
 */
record Question(Instant asked, Optional<Instant> since) {}
