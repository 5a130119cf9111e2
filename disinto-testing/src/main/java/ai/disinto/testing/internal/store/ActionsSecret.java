package ai.disinto.testing.internal.store;

import java.time.Instant;

/** A secret of the built-in automation; its value is never shown. */
public final class ActionsSecret {
    private final String name;
    private final Instant created;
    private String data;

    public ActionsSecret(String name, Instant created, String data) {
        this.name = name;
        this.created = created;
        this.data = data;
    }

    public String name() {
        return name;
    }

    public Instant created() {
        return created;
    }

    public String data() {
        return data;
    }

    public void data(String value) {
        data = value;
    }
}
