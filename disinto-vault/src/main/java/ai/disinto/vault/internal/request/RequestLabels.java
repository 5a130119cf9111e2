package ai.disinto.vault.internal.request;

import ai.disinto.forge.Created;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.model.Label;
import ai.disinto.forge.model.PullRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The labels of requests. They help people to find them, and decide nothing: whoever may not set them goes without. */
public final class RequestLabels {
    public static final String VAULT = "vault";
    public static final String PENDING = "pending-approval";

    private static final List<LabelSettings> ALL = List.of(
            LabelSettings.of(VAULT, "#5319e7").description("asks the vault for an action"),
            LabelSettings.of(PENDING, "#fbca04").description("waits for an approval"));

    private final ForgeRepository repository;

    public RequestLabels(ForgeRepository repository) {
        this.repository = repository;
    }

    /** The ids of both labels, made if need be; none if the account may not. */
    public List<Long> ids() {
        return allowed(() -> repository.labels().ensure(ALL).stream()
                        .map(Created::value)
                        .map(Label::id)
                        .toList())
                .orElse(List.of());
    }

    /** Sees to it that a request has both. */
    void put(PullRequest pull) {
        if (!pull.labelNames().containsAll(Set.of(VAULT, PENDING)) && !ids().isEmpty()) {
            allowed(() -> repository.issues().addLabels(pull.number(), List.of(VAULT, PENDING)));
        }
    }

    /** Requests that are closed, however that came, do not wait any more. */
    void sweep() {
        List<Long> own = repository.labels().list().stream()
                .filter(label -> label.name().equals(PENDING))
                .map(Label::id)
                .toList();
        List<Long> pending = own.isEmpty()
                ? allowed(() -> repository.labels().ids(List.of(PENDING))).orElse(List.of())
                : own;
        for (long id : pending) {
            repository.pulls().list(PullQuery.closed().labelIds(List.of(id))).stream()
                    .filter(pull -> pull.labelNames().contains(PENDING))
                    .forEach(pull -> allowed(() -> repository.issues().removeLabel(pull.number(), PENDING)));
        }
    }

    private static <T> Optional<T> allowed(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ForbiddenException | UnauthorizedException | NotFoundException | InvalidRequestException e) {
            return Optional.empty();
        }
    }
}
