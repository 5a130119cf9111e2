package ai.disinto.vault.internal.state;

import ai.disinto.vault.internal.json.JsonFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** That nothing of the project runs. A file that cannot be read pauses as well. */
public record Pause(String who, String why, Instant since) {
    static final String FILE = "vault/paused.json";

    String render() {
        return JsonFields.empty()
                        .with("who", who)
                        .with("why", why)
                        .with("since", since.toString())
                        .render()
                + "\n";
    }

    static Pause of(String text) {
        try {
            Optional<JsonFields> fields = JsonFields.parse(text);
            return new Pause(
                    fields.flatMap(each -> each.text("who")).orElse("?"),
                    fields.flatMap(each -> each.text("why")).orElse("?"),
                    Instant.parse(fields.flatMap(each -> each.text("since")).orElse("")));
        } catch (DateTimeException e) {
            return new Pause("?", "the file " + FILE + " cannot be read", Instant.EPOCH);
        }
    }
}
