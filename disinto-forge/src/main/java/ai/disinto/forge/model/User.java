package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An account of a person or a bot, as the asking account may see it. Made by the library alone. */
public final class User {
    static final Decoder<User> DECODER = Decoders.add(
            User.class,
            Decoder.of(
                    User::new,
                    "id",
                    "login",
                    "full_name",
                    "email",
                    "is_admin",
                    "active",
                    "restricted",
                    "prohibit_login",
                    "visibility",
                    "created",
                    "last_login"));

    private static final User GHOST = new User();

    private final long id;
    private final String login;
    private final String fullName;
    private final String email;
    private final boolean isAdmin;
    private final boolean isActive;
    private final boolean isRestricted;
    private final boolean isLoginProhibited;
    private final String visibility;
    private final Optional<Instant> createdAt;
    private final Optional<Instant> lastLogin;

    private User() {
        this.id = -1;
        this.login = "Ghost";
        this.fullName = "";
        this.email = "";
        this.isAdmin = false;
        this.isActive = false;
        this.isRestricted = false;
        this.isLoginProhibited = false;
        this.visibility = "";
        this.createdAt = Optional.empty();
        this.lastLogin = Optional.empty();
    }

    User(JsonObject json) {
        this.id = json.requiredLong("id");
        this.login = json.requiredText("login");
        this.fullName = json.text("full_name");
        this.email = json.text("email");
        this.isAdmin = json.flag("is_admin");
        this.isActive = json.flag("active");
        this.isRestricted = json.flag("restricted");
        this.isLoginProhibited = json.flag("prohibit_login");
        this.visibility = json.text("visibility");
        this.createdAt = json.instant("created");
        this.lastLogin = json.instant("last_login");
    }

    /** {@return the id, &minus;1 for an account that is gone} */
    public long id() {
        return id;
    }

    /** {@return the name in addresses and mentions} */
    public String login() {
        return login;
    }

    /** {@return the name for people; empty if there is none} */
    public String fullName() {
        return fullName;
    }

    /** {@return the mail address, as far as it is shown} */
    public String email() {
        return email;
    }

    /** {@return whether it administers the site; {@code true} is shown to administrators and to the account itself only} */
    public boolean isAdmin() {
        return isAdmin;
    }

    /** {@return whether it is active; {@code true} is shown to administrators and to the account itself only} */
    public boolean isActive() {
        return isActive;
    }

    /** {@return whether it sees only what it was invited to} */
    public boolean isRestricted() {
        return isRestricted;
    }

    /** {@return whether it may not sign in} */
    public boolean isLoginProhibited() {
        return isLoginProhibited;
    }

    /** {@return who may see it: {@code public}, {@code limited} or {@code private}} */
    public String visibility() {
        return visibility;
    }

    /** {@return when it was made} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@return when it signed in last, as far as it is shown} */
    public Optional<Instant> lastLogin() {
        return lastLogin;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof User that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return login;
    }

    private List<Object> values() {
        return Arrays.asList(
                id,
                login,
                fullName,
                email,
                isAdmin,
                isActive,
                isRestricted,
                isLoginProhibited,
                visibility,
                createdAt,
                lastLogin);
    }

    /** The account in a field, or the one that the server shows for accounts that are gone. */
    static User of(JsonObject json, String name) {
        return json.object(name, User::new).orElse(GHOST);
    }
}
