package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a section and its service disagree. */
final class SourceDrift {
    private static final String AGAIN = "generate the compose file again, or correct the section";

    private final EntryDraft draft;
    private final DeployedService service;
    private final Gate gate;
    private final BackendRule backends;

    SourceDrift(EntryDraft draft, DeployedService service, Gate gate, BackendRule backends) {
        this.draft = draft;
        this.service = service;
        this.gate = gate;
        this.backends = backends;
    }

    void report() {
        if (!service.whole()) {
            return;
        }
        List<Role> roles = draft.agent().roles();
        gate.runs(service)
                .filter(told -> !Set.copyOf(told).equals(Set.copyOf(roles)))
                .ifPresent(told -> differ("runs " + told, "names " + roles));
        Backend wanted = draft.agent().backend();
        Backend found = backends.of(service);
        Optional<URI> address = found.url();
        if (!found.name().equals(wanted.name())) {
            differ("works with " + found.name(), "with " + wanted.name());
        } else if (address.isPresent() && !address.equals(wanted.url())) {
            differ("works at " + address.get(), "names another address");
        }
        found.model()
                .filter(model -> !Optional.of(model).equals(wanted.model()))
                .ifPresent(model -> differ(
                        "works with the model " + model,
                        "names " + wanted.model().orElse("none")));
        reportToken();
    }

    private void reportToken() {
        String own = draft.agent().identifiers().tokenVariable();
        service.find(ServiceVariables.TOKEN)
                .filter(value -> !value.variables().contains(own))
                .ifPresent(value -> draft.problem(Diagnostic.warning(
                        "agent.other-token",
                        value.location(),
                        "the service " + service.name() + " does not take its token from " + own
                                + ", and works with somebody else's",
                        "write FORGE_TOKEN: ${" + own + "}")));
    }

    private void differ(String found, String wanted) {
        draft.problem(Diagnostic.warning(
                "agent.sources-differ",
                service.location(),
                "the service " + service.name() + " " + found + ", and its section at " + draft.location() + " "
                        + wanted,
                AGAIN));
    }
}
