package ai.disinto.forge.internal.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Makes calls: authorizes, repeats what may be repeated, follows what may be followed, within one deadline. */
public final class CallRunner {
    private final Setting setting;

    /**
     * What all calls share.
     *
     * @param base the address of the server, without a slash at its end
     * @param deadline the time for one call with everything that belongs to it
     * @param retries when to send again
     * @param clock what tells the time
     * @param pause what lets it pass
     */
    public record Setting(URI base, Duration deadline, RetryPolicy retries, InstantSource clock, Pause pause) {}

    private final HttpTransport transport;
    private final CallListener listener;

    public CallRunner(HttpTransport transport, Setting setting, CallListener listener) {
        this.transport = transport;
        this.setting = setting;
        this.listener = listener;
    }

    /**
     * Makes a call.
     *
     * @return the answer, whatever its status
     * @throws CallFailedException if there is none
     */
    public Completed run(Exchange exchange, Authorization authorization) {
        return new CallRun(this, exchange, authorization).run();
    }

    Setting setting() {
        return setting;
    }

    HttpTransport transport() {
        return transport;
    }

    CallListener listener() {
        return listener;
    }

    Instant now() {
        return setting.clock().instant();
    }
}
