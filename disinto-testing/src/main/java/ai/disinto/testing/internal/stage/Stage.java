package ai.disinto.testing.internal.stage;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewOrganization;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.NewUser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one class of tests needs on a server. Everything that was made here is deleted in the end. */
public final class Stage implements AutoCloseable {
    private final Forge admin;
    private final Names names;
    private final Removal removal;
    private final Deque<String> accounts = new ArrayDeque<>();
    private final Deque<String> organizations = new ArrayDeque<>();

    public Stage(Forge admin, Names names) {
        this.admin = admin;
        this.names = names;
        this.removal = new Removal(admin);
    }

    /** A client of the site's administrator. */
    public Forge admin() {
        return admin;
    }

    /** A name that nobody else has. */
    public String name(String what) {
        return names.next(what);
    }

    /** Makes an account. */
    public Person person(String what) {
        String login = name(what);
        Secret password = Secret.of(Names.password());
        accounts.push(login);
        admin.administration().createUser(NewUser.named(login, login + "@example.org", password));
        Secret token = admin.as(Credentials.basic(login, password))
                .users()
                .tokens(login)
                .create(NewToken.named("stage").scopes(List.of("all")))
                .secret()
                .orElseThrow();
        return new Person(login, password, admin.as(token));
    }

    /** Makes an organisation that belongs to somebody. */
    public String organization(Person owner) {
        String name = organizationNamed(name("org"));
        owner.forge().organizations().create(NewOrganization.named(name));
        return name;
    }

    /** Deletes an organisation in the end that a test makes by itself. */
    public String organizationNamed(String name) {
        organizations.push(name);
        return name;
    }

    /** Deletes an account in the end that a test makes by itself. */
    public String account(String login) {
        accounts.push(login);
        return login;
    }

    /** Deletes everything, and only then says what could not be deleted. */
    @Override
    public void close() {
        RuntimeException first = null;
        while (!organizations.isEmpty()) {
            String name = organizations.pop();
            first = attempt(() -> removal.organization(name), first);
        }
        while (!accounts.isEmpty()) {
            String login = accounts.pop();
            first = attempt(() -> removal.account(login), first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException attempt(Runnable step, @Nullable RuntimeException before) {
        try {
            step.run();
            return before;
        } catch (RuntimeException e) {
            if (before == null) {
                return e;
            }
            before.addSuppressed(e);
            return before;
        }
    }
}
