package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** A variable that workflows of the server can use. Made by the library alone. */
public final class ActionVariable {
    static final Decoder<ActionVariable> DECODER =
            Decoders.add(ActionVariable.class, Decoder.of(ActionVariable::new, "name", "data"));

    private final String name;
    private final String value;

    ActionVariable(JsonObject json) {
        this.name = json.requiredText("name");
        this.value = json.text("data");
    }

    /** {@return the name, in capitals} */
    public String name() {
        return name;
    }

    /** {@return the value; listings of some servers leave it out, see the capabilities} */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionVariable that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private List<Object> values() {
        return List.of(name, value);
    }
}
