package ai.disinto.testing.internal.faults;

import ai.disinto.testing.internal.http.IncomingRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that a forge has been told to make; the first rule that hits decides. */
public final class FaultRules {
    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();

    public void add(FaultRule rule) {
        rules.add(rule);
    }

    public void clear() {
        rules.clear();
    }

    Optional<Fault> next(IncomingRequest request) {
        return rules.stream().filter(rule -> rule.hits(request)).findFirst().map(FaultRule::fault);
    }
}
