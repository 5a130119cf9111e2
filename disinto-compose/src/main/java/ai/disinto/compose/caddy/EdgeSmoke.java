package ai.disinto.compose.caddy;

import ai.disinto.core.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Looks whether an edge that serves a factory below the paths of one name works: root, forge, CI server, staging page
 * and chat, and the sign-ins between them. Immutable; may be shared between threads.
 *
 * <p>It asks with GET alone, but for signing in when a user is given: forms of the forge are sent with POST then, and the
 * CI server and the chat are authorized for that user. It follows redirects itself, at most five, never to an address
 * outside of what is looked at. Answers are read up to a limit, and each has a time limit.
 *
 * <pre>{@code
 * SmokeReport report = EdgeSmoke.at(URI.create("https://harb.example.org")).run();
 * report.failures().forEach(failure -> System.out.println(failure));
 * }</pre>
 */
public final class EdgeSmoke {
    static final String FORGE_LOGIN = "forge-login";
    static final String CI_VERSION = "ci-version";
    static final String CI_AUTHORIZE = "ci-authorize";
    static final String TOGETHER = "sign-ins-together";

    private final SmokePlan plan;

    private EdgeSmoke(SmokePlan plan) {
        this.plan = plan;
    }

    /**
     * Prepares the checks of an edge with a chat.
     *
     * @param base the address of the edge as browsers use it, without a path
     * @return the checks
     * @throws IllegalArgumentException if the address is not one of http or https with a host, or has a path, a query, a
     *     fragment, or a user
     */
    public static EdgeSmoke at(URI base) {
        return new EdgeSmoke(SmokePlan.of(Objects.requireNonNull(base, "base")));
    }

    /**
     * Gives a user of the forge to sign in with: at the forge, through it at the CI server, and at the chat. Best one
     * that is there for this alone, without a second factor.
     *
     * @param name the name
     * @param password the password; it is sent to the forge's own form and nowhere else, and is never shown
     * @return the same checks with this user
     */
    public EdgeSmoke withForgeUser(String name, Secret password) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(password, "password");
        return new EdgeSmoke(plan.with(new SmokePlan.User(name, password)));
    }

    /**
     * Gives a session of the chat, so that its socket can be opened without signing in.
     *
     * @param session the value of the cookie {@code disinto_chat_session}
     * @return the same checks with this session
     * @throws IllegalArgumentException if it has a line break, which no cookie can have
     */
    public EdgeSmoke withChatSession(Secret session) {
        if (Objects.requireNonNull(session, "session").reveal().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("session must be one line: it becomes a cookie");
        }
        return new EdgeSmoke(plan.withSession(session));
    }

    /**
     * Says that there is no chat: its checks are skipped.
     *
     * @return the same checks but those of the chat
     */
    public EdgeSmoke withoutChat() {
        return new EdgeSmoke(plan.withoutChat());
    }

    /**
     * Says by which title the staging page is known; that of the page that the library writes unless said.
     *
     * @param title the title; empty if any page will do
     * @return the same checks with this title
     */
    public EdgeSmoke withStagingTitle(String title) {
        return new EdgeSmoke(plan.withTitle(Objects.requireNonNull(title, "title")));
    }

    /**
     * Says how long one answer may take, from the first byte sent to the last one read; 10 seconds unless said.
     *
     * @param limit longer than nothing
     * @return the same checks with this limit
     * @throws IllegalArgumentException if the limit is zero or negative
     */
    public EdgeSmoke withTimeout(Duration limit) {
        if (Objects.requireNonNull(limit, "limit").isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("limit must be longer than nothing, got " + limit);
        }
        return new EdgeSmoke(plan.withLimit(limit));
    }

    /**
     * Makes every check. A check whose part does not answer fails; this method does not.
     *
     * @return what was found
     * @throws InterruptedException if the thread is interrupted, within moments
     */
    public SmokeReport run() throws InterruptedException {
        return new SmokeRun(plan).report();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdgeSmoke that && plan.equals(that.plan);
    }

    @Override
    public int hashCode() {
        return plan.hashCode();
    }

    /** Answers the address. */
    @Override
    public String toString() {
        return "EdgeSmoke[" + plan.base() + "]";
    }
}
