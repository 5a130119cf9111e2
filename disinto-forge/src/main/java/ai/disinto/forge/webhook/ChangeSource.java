package ai.disinto.forge.webhook;

import java.time.Instant;
import java.util.List;

/** What a poller asks. */
interface ChangeSource {
    /** Everything there is. */
    List<Item> all();

    /** What changed at a time or later; what changed earlier may be there too. */
    List<Item> since(Instant time);

    boolean exists(int number);
}
