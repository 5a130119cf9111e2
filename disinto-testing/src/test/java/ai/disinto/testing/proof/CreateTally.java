package ai.disinto.testing.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of many creates. */
final class CreateTally {
    private final Map<String, Integer> ends = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private int runs;

    void ended(String how) {
        runs++;
        ends.merge(how, 1, Integer::sum);
    }

    void complain(String what) {
        complaints.add(what);
    }

    void add(CreateBatch batch) {
        runs += batch.tally().runs;
        batch.tally().ends.forEach((end, count) -> ends.merge(end, count, Integer::sum));
        complaints.addAll(batch.tally().complaints);
    }

    int runs() {
        return runs;
    }

    int ambiguous() {
        return ends.getOrDefault("OutcomeUnknownException", 0);
    }

    /** Each with the seed of its batch. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public String toString() {
        return runs + " runs, " + complaints.size() + " doubled, lost or ambiguous without saying so, ends " + ends;
    }
}
