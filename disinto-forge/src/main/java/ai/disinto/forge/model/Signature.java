package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who made a commit, in the words of git. Made by the library alone. */
public final class Signature {
    static final Decoder<Signature> DECODER =
            Decoders.add(Signature.class, Decoder.of(Signature::new, "name", "email", "date"));

    private final String name;
    private final String email;
    private final Optional<Instant> when;

    Signature(JsonObject json) {
        this.name = json.text("name");
        this.email = json.text("email");
        this.when = json.instant("date");
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the mail address} */
    public String email() {
        return email;
    }

    /** {@return when} */
    public Optional<Instant> when() {
        return when;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return name + " <" + email + ">";
    }

    private List<Object> values() {
        return List.of(name, email, when);
    }
}
