package ai.disinto.core.sprint;

import java.util.List;
import java.util.Optional;

/** What stands below the heading of a fork. */
record ForkBody(
        String context, List<ForkOption> options, Optional<ForkChoice> recommendation, Optional<ForkChoice> answer) {}
