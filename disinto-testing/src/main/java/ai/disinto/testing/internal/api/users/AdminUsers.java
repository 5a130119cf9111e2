package ai.disinto.testing.internal.api.users;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.Accounts;
import ai.disinto.testing.internal.store.User;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What site administrators do with accounts. */
final class AdminUsers {
    private static final int SHORTEST_PASSWORD = 8;

    private AdminUsers() {}

    static Answer create(Call call) {
        Body body = call.body();
        String name = body.required("username", "Username");
        AccountNames.check(name);
        String email = email(call, body.required("email", "Email"));
        checkPassword(body.textOrEmpty("password"));
        Accounts accounts = call.instance().store().accounts();
        if (accounts.find(name).isPresent()) {
            throw Refusal.invalid("user already exists [name: " + name + "]");
        }
        if (accounts.findByEmail(email).isPresent()) {
            throw Refusal.invalid("e-mail already in use [email: " + email + "]");
        }
        User user = new User(
                call.instance().store().nextId(User.class), call.instance().now(), name, email);
        user.password(body.textOrEmpty("password"));
        user.mustChangePassword(body.flag("must_change_password").orElse(true));
        body.text("full_name").ifPresent(user::fullName);
        body.text("login_name").ifPresent(user::loginName);
        body.text("visibility").ifPresent(user::visibility);
        body.flag("restricted").ifPresent(user::restricted);
        accounts.add(user);
        return Answer.created(new UserRenderer(call.view()).user(user));
    }

    private static String email(Call call, String email) {
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            String reason = call.instance().line().atLeast(15)
                    ? "e-mail invalid"
                    : "e-mail address contains unsupported character";
            throw Refusal.invalid("[Email]: " + reason + " [email: " + email + "]");
        }
        return email;
    }

    private static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refusal.of(400, "PasswordIsRequired");
        }
    }

    static Answer list(Call call) {
        List<User> people = call.instance().store().accounts().people().stream()
                .sorted(Comparator.comparing(user -> user.name().toLowerCase(Locale.ROOT)))
                .toList();
        return Listing.of(call, people).answer(new UserRenderer(call.view())::user);
    }

    static Answer edit(Call call) {
        User user = call.account("username");
        Body body = call.body();
        Optional<String> password = body.text("password").filter(text -> !text.isEmpty());
        password.ifPresent(AdminUsers::checkPassword);
        password.ifPresent(user::password);
        body.flag("must_change_password").ifPresent(user::mustChangePassword);
        body.text("login_name").filter(text -> !text.isEmpty()).ifPresent(user::loginName);
        body.number("source_id").ifPresent(user::sourceId);
        body.text("email").ifPresent(email -> user.email(email(call, email)));
        body.flag("admin").ifPresent(user::admin);
        body.flag("active").ifPresent(user::active);
        body.flag("prohibit_login").ifPresent(user::prohibitLogin);
        body.flag("restricted").ifPresent(user::restricted);
        profile(user, body);
        return Answer.ok(new UserRenderer(call.view()).user(user));
    }

    private static void profile(User user, Body body) {
        body.text("full_name").ifPresent(user::fullName);
        body.text("website").ifPresent(user::website);
        body.text("location").ifPresent(user::location);
        body.text("pronouns").ifPresent(user::pronouns);
        body.text("description").ifPresent(user::description);
        body.text("visibility").ifPresent(user::visibility);
        body.flag("hide_email").ifPresent(user::hideEmail);
    }
}
