package ai.disinto.factory.staff;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Asks a model service whether it answers, and which models it has. What it answers comes from a stranger: it is checked
 * before it is used.
 */
@FunctionalInterface
public interface BackendProbe {
    /**
     * Asks the service.
     *
     * @param url the address of the service, as agents will have it
     * @return the names of its models, in the service's order; empty when it answers, and names none
     * @throws BackendProbeException if there is no answer, or none that a model service gives
     */
    List<String> models(URI url);

    /**
     * Answers a probe over HTTP: {@code /v1/models}, and where a service does not know that, {@code /health}. It waits five
     * seconds, follows no redirects, and sends no credentials.
     *
     * @return the probe
     */
    static BackendProbe http() {
        return http(Duration.ofSeconds(5));
    }

    /**
     * Answers a probe over HTTP that waits as long as you say.
     *
     * @param timeout how long each of its two calls may take
     * @return the probe
     * @throws IllegalArgumentException if that is no time
     */
    static BackendProbe http(Duration timeout) {
        return new HttpProbe(Objects.requireNonNull(timeout, "timeout"));
    }
}
