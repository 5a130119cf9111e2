package ai.disinto.vault.decision;

import java.util.ArrayList;
import java.util.List;

/** What a check found so far. */
final class Findings {
    private final String name;
    private final List<String> notes = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Findings(String name) {
        this.name = name;
    }

    void note(String text) {
        notes.add(text);
    }

    void refuse(RefusalCode code, String message, String nextStep) {
        refusals.add(new Refusal(code, message, nextStep));
    }

    void refuseUnless(boolean holds, RefusalCode code, String message, String nextStep) {
        if (!holds) {
            refuse(code, message, nextStep);
        }
    }

    void refuseAll(List<Refusal> found) {
        refusals.addAll(found);
    }

    Check toCheck() {
        return new Check(name, String.join("; ", notes), refusals);
    }
}
