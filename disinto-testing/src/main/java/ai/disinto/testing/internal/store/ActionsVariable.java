package ai.disinto.testing.internal.store;

/** A variable of the built-in automation. */
public final class ActionsVariable {
    private final String name;
    private String data;

    public ActionsVariable(String name, String data) {
        this.name = name;
        this.data = data;
    }

    public String name() {
        return name;
    }

    public String data() {
        return data;
    }

    public void data(String value) {
        data = value;
    }
}
