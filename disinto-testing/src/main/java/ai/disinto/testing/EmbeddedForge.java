package ai.disinto.testing;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.internal.faults.CrashGate;
import ai.disinto.testing.internal.faults.FaultRules;
import ai.disinto.testing.internal.faults.FaultyApplication;
import ai.disinto.testing.internal.http.HttpFront;
import ai.disinto.testing.internal.instance.Background;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.instance.RequestLog;
import ai.disinto.testing.internal.line.Line;
import ai.disinto.testing.internal.server.Application;
import ai.disinto.testing.internal.store.User;
import ai.disinto.testing.internal.watch.KnownSecrets;
import ai.disinto.testing.internal.watch.StartedForge;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A forge within this process: Forgejo's API and git over HTTP on a port of the loopback interface, everything in
 * memory.
 *
 * <p>It behaves like one line of Forgejo releases, {@link ForgejoLine#V15} unless the builder says otherwise. Safe for
 * use by many threads. Close it; that also reports what a test would otherwise miss.
 */
public final class EmbeddedForge implements AutoCloseable {
    private final HttpFront front;
    private final Background background;
    private final Instance instance;
    private final FaultRules rules = new FaultRules();
    private final CrashGate gate;
    private final StartedForge started;
    private final User administrator;

    private EmbeddedForge(HttpFront front, Background background, Instance instance, User administrator) {
        this.front = front;
        this.background = background;
        this.instance = instance;
        this.administrator = administrator;
        this.gate = new CrashGate(new FaultyApplication(new Application(instance)::answer, rules));
        this.started = new StartedForge(front.port(), new KnownSecrets(instance));
        front.serve(gate);
    }

    /**
     * Starts a forge as the builder's defaults describe it.
     *
     * @return the running forge
     */
    public static EmbeddedForge start() {
        return builder().start();
    }

    /**
     * Prepares a forge.
     *
     * @return a builder with defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    Instance instance() {
        return instance;
    }

    /**
     * The address of the forge, without a slash at its end.
     *
     * @return an address on 127.0.0.1
     */
    public URI url() {
        return URI.create(instance.base());
    }

    /**
     * Makes an account behind the back of the API, with the address {@code name@example.org}.
     *
     * @param name of the account
     * @param password of the account
     * @return a token of the account that may do everything
     * @throws IllegalArgumentException if the name is taken
     */
    public Secret addAccount(String name, String password) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(password, "password");
        Arrangement arrangement = new Arrangement(instance);
        return arrangement.token(arrangement.account(name, password, false));
    }

    /**
     * Every request so far, in the order in which they were answered.
     *
     * @return a list that does not change any more
     */
    public List<RecordedCall> calls() {
        return instance.requests().entries().stream()
                .map(EmbeddedForge::recorded)
                .toList();
    }

    private static RecordedCall recorded(RequestLog.Entry entry) {
        return new RecordedCall(entry.method(), entry.path(), entry.caller(), entry.status());
    }

    /**
     * What goes wrong between this forge and its callers; nothing, unless it is told.
     *
     * @return the faults of this forge
     */
    public Faults faults() {
        return new Faults(rules);
    }

    /**
     * What the forge remembers right now. Takes the locks of the forge, one after the other: while somebody changes it,
     * parts of the answer may be from before a change and parts from after it.
     *
     * @return a value that does not change any more
     */
    public ForgeSnapshot snapshot() {
        return ForgeSnapshot.of(instance);
    }

    /**
     * A token of the site administrator that may do everything, made behind the back of the API.
     *
     * @return a new one for each call
     */
    public Secret adminToken() {
        return new Arrangement(instance).token(administrator);
    }

    void revoke(Secret token) {
        instance.store()
                .accounts()
                .findToken(token.reveal())
                .ifPresent(instance.store().accounts()::remove);
    }

    CrashGate gate() {
        return gate;
    }

    /**
     * Waits until the forge has done everything that it does after an answer.
     *
     * @param limit how long to wait at most
     * @return whether it has nothing left to do
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean awaitQuiet(Duration limit) throws InterruptedException {
        return background.awaitQuiet(Objects.requireNonNull(limit, "limit"));
    }

    /**
     * Stops the forge and forgets its contents.
     *
     * @throws MissingOperationException if somebody asked for an operation that Forgejo has and this forge has not, or
     *     if the forge itself failed
     */
    @Override
    public void close() {
        instance.troubles().end();
        front.close();
        background.close();
        started.close();
        List<String> complaints = new ArrayList<>();
        instance.troubles().missingOperations().forEach(operation -> complaints.add(operation + " is not implemented"));
        List<RuntimeException> failures = new ArrayList<>(instance.troubles().failures());
        failures.addAll(background.failures());
        failures.forEach(failure -> complaints.add("the forge failed: " + failure));
        instance.store()
                .repositories()
                .all()
                .forEach(repository -> repository.git().close());
        if (!complaints.isEmpty()) {
            MissingOperationException exception = new MissingOperationException(complaints);
            failures.forEach(exception::addSuppressed);
            throw exception;
        }
    }

    /** Describes a forge before it starts. */
    public static final class Builder {
        private Duration moment = Duration.ofMillis(20);
        private ForgejoLine line = ForgejoLine.V15;
        private InstantSource clock = InstantSource.system();
        private String adminName = "root1";
        private String adminPassword = "password1";
        private int port;
        private boolean calm;

        private Builder() {}

        /**
         * The line of releases whose behaviour the forge takes on; {@link ForgejoLine#V15} by default.
         *
         * @param wanted the line
         * @return this builder
         */
        public Builder line(ForgejoLine wanted) {
            line = Objects.requireNonNull(wanted, "wanted");
            return this;
        }

        /**
         * The clock that gives the forge its time; that of the system by default.
         *
         * @param source asked for every time that the forge writes down
         * @return this builder
         */
        public Builder clock(InstantSource source) {
            clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * The site administrator; root1 with the password "password1" by default.
         *
         * @param name of the account
         * @param password of the account
         * @return this builder
         */
        public Builder admin(String name, String password) {
            adminName = Objects.requireNonNull(name, "name");
            adminPassword = Objects.requireNonNull(password, "password");
            return this;
        }

        /**
         * The port to listen on; any that is free by default.
         *
         * @param number from 1 to 65535, or 0 for any that is free
         * @return this builder
         */
        public Builder port(int number) {
            if (number < 0 || number > 65_535) {
                throw new IllegalArgumentException("a port is from 0 to 65535, not " + number);
            }
            port = number;
            return this;
        }

        /**
         * Lets the forge finish everything before it answers, instead of a moment later as the real one does: whether a
         * pull can be merged, which approvals a push dismisses.
         *
         * @return this builder
         */
        public Builder calm() {
            calm = true;
            return this;
        }

        /**
         * How long the forge takes for what it does after an answer, such as to find out whether a pull can be merged:
         * a few moments each; 20 ms by default. A longer one makes a test of what happens in between steady.
         *
         * @param duration longer than nothing
         * @return this builder
         * @throws IllegalArgumentException if the duration is zero or negative
         */
        public Builder moment(Duration duration) {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException("a moment takes time, not " + duration);
            }
            moment = duration;
            return this;
        }

        /**
         * Starts the forge.
         *
         * @return the running forge
         * @throws java.io.UncheckedIOException if the port cannot be opened
         */
        public EmbeddedForge start() {
            HttpFront front = HttpFront.open(port);
            Background background = new Background(calm, moment);
            Instance instance = new Instance(internalLine(), "http://127.0.0.1:" + front.port(), clock, background);
            User administrator = new Arrangement(instance).account(adminName, adminPassword, true);
            return new EmbeddedForge(front, background, instance, administrator);
        }

        private Line internalLine() {
            return switch (line) {
                case V11 -> Line.V11;
                case V15 -> Line.V15;
                case V16 -> Line.V16;
            };
        }
    }
}
