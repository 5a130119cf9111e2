package ai.disinto.compose;

import java.util.HashMap;
import java.util.Map;

/** Names of the machine that only one may have. */
final class Claims {
    private final Findings findings;
    private final Map<String, Map<String, String>> owners = new HashMap<>();

    Claims(Findings findings) {
        this.findings = findings;
    }

    /** Notes who wants a name; a second one is a problem that names both. */
    void claim(String code, String what, String name, String owner) {
        String first = owners.computeIfAbsent(code, any -> new HashMap<>()).putIfAbsent(name, owner);
        if (first != null) {
            findings.error(
                    code,
                    what + " " + name + " is asked for twice: by " + first + " and by " + owner,
                    "rename one of them");
        }
    }
}
