package ai.disinto.compose.edge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One line that says what was done for whom. Whatever its parts are, it is one line. */
record AuditLine(Instant time, String operation, Registration project, String caller) {
    static final String REGISTER = "register";
    static final String DEREGISTER = "deregister";
    static final String REPLACE_KEY = "replace-key";

    String render() {
        return time.truncatedTo(ChronoUnit.SECONDS) + " " + operation + " project="
                + AuditText.field(project.name().toString(), 300) + " port=" + project.port() + " pubkey_fp="
                + project.key().fingerprint() + " caller=" + AuditText.field(caller, Registration.LONGEST_CALLER)
                + "\n";
    }
}
