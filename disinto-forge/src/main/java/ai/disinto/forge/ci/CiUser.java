package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** An account of the server. Made by the library alone. */
public final class CiUser {
    static final Decoder<CiUser> DECODER =
            Decoders.add(CiUser.class, Decoder.of(CiUser::new, "id", "login", "email", "admin"));

    private final long id;
    private final String login;
    private final String email;
    private final boolean isAdmin;

    CiUser(JsonObject json) {
        this.id = json.requiredLong("id");
        this.login = json.requiredText("login");
        this.email = json.text("email");
        this.isAdmin = json.flag("admin");
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the name, the same as on the forge} */
    public String login() {
        return login;
    }

    /** {@return the address; may be empty} */
    public String email() {
        return email;
    }

    /** {@return whether the account administers the server} */
    public boolean isAdmin() {
        return isAdmin;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CiUser that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "user " + login;
    }

    private List<Object> values() {
        return List.of(id, login, email, isAdmin);
    }
}
