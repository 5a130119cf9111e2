package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Which backend the agents of a container work with, by the variables that it is given. */
final class BackendRule {
    static final String UNCONFIGURED = "unconfigured";
    private static final String UNKNOWN = "unknown";

    private final RegistryParts parts;

    BackendRule(RegistryParts parts) {
        this.parts = parts;
    }

    static boolean isUndecided(Backend backend) {
        return backend.name().equals(UNCONFIGURED) || backend.name().equals(UNKNOWN);
    }

    Backend of(DeployedService service) {
        for (Map.Entry<String, Backend> further : parts.catalog().backends().entrySet()) {
            if (service.find(further.getKey()).isPresent()) {
                return withModel(further.getValue(), service);
            }
        }
        Optional<ComposeValue> address = service.find(ServiceVariables.URL).filter(this::isGiven);
        if (address.isPresent()) {
            return local(service, address.get());
        }
        if (service.find(ServiceVariables.KEY).filter(this::mayBeGiven).isPresent() || hasLogin(service)) {
            return withModel(Backend.anthropic(), service);
        }
        return Backend.named(service.whole() ? UNCONFIGURED : UNKNOWN);
    }

    /** What is wrong with the way in which a container is told its backend. */
    Optional<Diagnostic> problem(DeployedService service) {
        Optional<ComposeValue> address = service.find(ServiceVariables.URL).filter(this::isGiven);
        if (address.isPresent()) {
            return address.filter(
                            value -> value.isFixed() && uri(value.fallback()).isEmpty())
                    .map(value -> Diagnostic.warning(
                            "agent.backend-address",
                            value.location(),
                            "the address of the model service is none that can be shown",
                            "write http://host:port, without a password"));
        }
        Optional<ComposeValue> key = service.find(ServiceVariables.KEY).filter(this::isGiven);
        return key.filter(value -> hasLogin(service))
                .map(value -> Diagnostic.info(
                        "agent.two-logins",
                        value.location(),
                        "the service " + service.name() + " has a key and the folder of a login; the login wins",
                        "keep one of the two"));
    }

    private Backend local(DeployedService service, ComposeValue address) {
        Optional<URI> url = uri(address.fallback());
        String model = service.text(ServiceVariables.MODEL).orElse(null);
        return url.isPresent() ? Backend.at(url.get(), model) : withModel(Backend.named(Backend.LLAMA), service);
    }

    private static Backend withModel(Backend backend, DeployedService service) {
        return service.text(ServiceVariables.MODEL)
                .filter(Names::isVisible)
                .map(backend::withModel)
                .orElse(backend);
    }

    private boolean hasLogin(DeployedService service) {
        return ServiceVariables.LOGINS.stream()
                .anyMatch(folder -> service.find(folder).isPresent());
    }

    /** Whether it certainly has a value. */
    private boolean isGiven(ComposeValue value) {
        return !value.fallback().isBlank() || value.variables().stream().anyMatch(parts::isSet);
    }

    private boolean mayBeGiven(ComposeValue value) {
        return isGiven(value) || (!value.isFixed() && parts.variables().isEmpty());
    }

    private static Optional<URI> uri(String text) {
        try {
            Backend.compatible(URI.create(text.strip()), Backend.LLAMA);
            return Optional.of(URI.create(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
