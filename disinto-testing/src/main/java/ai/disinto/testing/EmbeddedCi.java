package ai.disinto.testing;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.internal.ci.api.Admins;
import ai.disinto.testing.internal.ci.api.CiApplication;
import ai.disinto.testing.internal.ci.run.CiInstance;
import ai.disinto.testing.internal.ci.run.PipelineQueue;
import ai.disinto.testing.internal.ci.run.Pipelines;
import ai.disinto.testing.internal.ci.run.ScriptRules;
import ai.disinto.testing.internal.ci.run.ScriptedSteps;
import ai.disinto.testing.internal.ci.run.ShellSteps;
import ai.disinto.testing.internal.ci.run.StepRunner;
import ai.disinto.testing.internal.ci.run.Triggers;
import ai.disinto.testing.internal.http.HttpFront;
import ai.disinto.testing.internal.http.Sending;
import ai.disinto.testing.internal.http.Sent;
import ai.disinto.testing.internal.instance.Background;
import ai.disinto.testing.internal.instance.Instance;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A CI server within this process, next to an {@link EmbeddedForge}: Woodpecker's API over HTTP on a port of the
 * loopback interface. Pushes, pull requests, tags and releases of activated repositories make pipelines of their
 * workflow files, and the forge gets their statuses.
 *
 * <p>Commands are not executed unless {@link Builder#shell} asks for it: steps end well, or as {@link #step} says. Safe
 * for use by many threads. Close it before the forge.
 */
public final class EmbeddedCi implements AutoCloseable {
    private final Instance forge;
    private final CiInstance ci;
    private final HttpFront front;
    private final CiApplication application;
    private final PipelineQueue queue;
    private final Triggers triggers;
    private final ScriptRules rules;

    private EmbeddedCi(Builder builder) {
        this.forge = builder.forge.instance();
        this.rules = new ScriptRules();
        this.front = HttpFront.open(builder.port);
        this.ci = new CiInstance(forge, "http://127.0.0.1:" + front.port(), new Background(false, builder.moment));
        Optional<StepRunner> shell = builder.shell.map(ShellSteps::new);
        this.queue = new PipelineQueue(ci, new ScriptedSteps(rules, shell));
        Pipelines pipelines = new Pipelines(ci, queue);
        this.application = new CiApplication(ci, pipelines, new Admins(Set.copyOf(builder.admins)));
        this.triggers = new Triggers(ci, pipelines);
    }

    /**
     * Starts a CI server for a forge as the builder's defaults describe it.
     *
     * @param forge the forge, which stays open longer than the CI
     * @return the running server
     */
    public static EmbeddedCi start(EmbeddedForge forge) {
        return builder(forge).start();
    }

    /**
     * Prepares a CI server for a forge.
     *
     * @param forge the forge, which stays open longer than the CI
     * @return a builder with defaults
     */
    public static Builder builder(EmbeddedForge forge) {
        return new Builder(Objects.requireNonNull(forge, "forge"));
    }

    /**
     * The address of the server, without a slash at its end.
     *
     * @return an address on 127.0.0.1
     */
    public URI url() {
        return URI.create(ci.base());
    }

    /**
     * Signs an account of the forge in, behind the back of the API.
     *
     * @param login of the account
     * @return a token for the API of the CI
     * @throws IllegalArgumentException if the forge has no such account
     */
    public Secret token(String login) {
        Objects.requireNonNull(login, "login");
        return Secret.of(application.token(forge.store()
                .accounts()
                .find(login)
                .filter(user -> !user.organization())
                .orElseThrow(() -> new IllegalArgumentException("the forge has no account " + login))));
    }

    /**
     * Says what steps do. Without it they end well and print nothing, or run where {@link Builder#shell} says so.
     *
     * @param workflow the name of the workflow, which is that of its file; stars stand for anything
     * @param step the name of the step; stars stand for anything
     * @return the script, in force at once
     */
    public ScriptedStep step(String workflow, String step) {
        Objects.requireNonNull(workflow, "workflow");
        return new ScriptedStep(rules, workflow, Objects.requireNonNull(step, "step"));
    }

    /**
     * Waits until no pipeline waits or runs, their logs are stored and the forge knows their statuses. Pipelines that
     * need an approval do not count.
     *
     * @param limit how long to wait at most
     * @return whether there is nothing left to do
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean awaitQuiet(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + Objects.requireNonNull(limit, "limit").toNanos();
        while (true) {
            boolean idle = awaitIdle(end);
            boolean quiet = ci.background().awaitQuiet(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            if (idle && quiet && !ci.locked(() -> ci.store().isBusy())) {
                return true;
            }
            if (System.nanoTime() >= end) {
                return false;
            }
        }
    }

    private boolean awaitIdle(long end) throws InterruptedException {
        ci.store().lock().lock();
        try {
            while (ci.store().isBusy()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                boolean unused = ci.store().changed().await(left, TimeUnit.NANOSECONDS);
            }
            return true;
        } finally {
            ci.store().lock().unlock();
        }
    }

    /**
     * Stops the server and every step that runs.
     *
     * @throws MissingOperationException if somebody asked for an operation that Woodpecker has and this server has not,
     *     or if the server itself failed
     */
    @Override
    public void close() {
        triggers.close();
        front.close();
        queue.close();
        ci.background().close();
        List<String> complaints = new ArrayList<>();
        ci.troubles().missingOperations().forEach(operation -> complaints.add(operation + " is not implemented"));
        List<RuntimeException> failures = new ArrayList<>(ci.troubles().failures());
        failures.addAll(ci.background().failures());
        failures.forEach(failure -> complaints.add("the CI failed: " + failure));
        if (!complaints.isEmpty()) {
            MissingOperationException exception = new MissingOperationException(complaints);
            failures.forEach(exception::addSuppressed);
            throw exception;
        }
    }

    /** Describes a CI server before it starts. */
    public static final class Builder {
        private final EmbeddedForge forge;
        private final Set<String> admins = new HashSet<>();
        private Optional<Duration> shell = Optional.empty();
        private Duration moment = Duration.ofMillis(20);
        private int port;

        private Builder(EmbeddedForge forge) {
            this.forge = forge;
        }

        /**
         * Makes an account an administrator of the CI; by default those of the forge are.
         *
         * @param login of the account
         * @return this builder
         */
        public Builder admin(String login) {
            admins.add(Objects.requireNonNull(login, "login"));
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
         * How long the CI takes before it starts a pipeline, stores a log or tells the forge; 20 ms by default.
         *
         * @param duration longer than nothing
         * @return this builder
         * @throws IllegalArgumentException if the duration is zero or negative
         */
        public Builder moment(Duration duration) {
            if (Objects.requireNonNull(duration, "duration").isZero() || duration.isNegative()) {
                throw new IllegalArgumentException("a moment takes time, not " + duration);
            }
            moment = duration;
            return this;
        }

        /**
         * Executes the commands of steps with the shell of this machine and the rights of this process: whoever can push
         * to an activated repository runs programs here. Each workflow gets a folder of its own with the files of the
         * commit, removed afterwards, and an environment without the variables of this process.
         *
         * @param limit how long a step may take; it and its children are killed then
         * @return this builder
         * @throws IllegalArgumentException if the limit is zero or negative
         */
        public Builder shell(Duration limit) {
            if (Objects.requireNonNull(limit, "limit").isZero() || limit.isNegative()) {
                throw new IllegalArgumentException("a step takes time, not " + limit);
            }
            shell = Optional.of(limit);
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the running server
         * @throws java.io.UncheckedIOException if the port cannot be opened
         */
        public EmbeddedCi start() {
            EmbeddedCi started = new EmbeddedCi(this);
            started.triggers.listen();
            started.front.serve(request -> new Sent(started.application.answer(request), Sending.WHOLE));
            return started;
        }
    }
}
