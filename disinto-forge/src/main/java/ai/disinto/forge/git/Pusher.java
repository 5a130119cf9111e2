package ai.disinto.forge.git;

import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.git.PushOutcome.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/** Pushes branches, and finds out what came of it when the answer is lost. */
final class Pusher {
    private static final String TRACKING = Constants.R_REMOTES + "origin/";

    private final Repository repository;
    private final RemoteExchange exchange;

    Pusher(Repository repository, RemoteExchange exchange) {
        this.repository = repository;
        this.exchange = exchange;
    }

    List<PushOutcome> push(List<Push> pushes) throws IOException {
        List<RemoteRefUpdate> updates = new ArrayList<>();
        for (Push push : pushes) {
            updates.add(update(push));
        }
        try {
            return outcomes(pushes, exchange.push(repository, updates));
        } catch (OutcomeUnknownException e) {
            if (isDone(updates)) {
                return pushes.stream()
                        .map(push -> new PushOutcome(push, Result.PUSHED, ""))
                        .toList();
            }
            throw e;
        }
    }

    private RemoteRefUpdate update(Push push) throws IOException {
        ObjectId expected = push.lease().map(ObjectId::fromString).orElse(null);
        ObjectId id = push.deletes() ? ObjectId.zeroId() : new Revisions(repository).existing(push.revision());
        String there = Constants.R_HEADS + push.branch();
        return new RemoteRefUpdate(repository, null, id, there, expected != null, TRACKING + push.branch(), expected);
    }

    private List<PushOutcome> outcomes(List<Push> pushes, PushResult result) {
        List<PushOutcome> out = new ArrayList<>();
        for (Push push : pushes) {
            RemoteRefUpdate update = result.getRemoteUpdate(Constants.R_HEADS + push.branch());
            Result how = result(update.getStatus());
            String words = how == Result.REFUSED || how == Result.REJECTED ? words(update, result) : "";
            out.add(new PushOutcome(push, how, words));
        }
        return List.copyOf(out);
    }

    private static Result result(RemoteRefUpdate.Status status) {
        return switch (status) {
            case OK -> Result.PUSHED;
            case UP_TO_DATE, NON_EXISTING -> Result.UP_TO_DATE;
            case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> Result.REJECTED;
            case REJECTED_NODELETE, REJECTED_OTHER_REASON, AWAITING_REPORT, NOT_ATTEMPTED -> Result.REFUSED;
        };
    }

    /** The reason for one branch, and what the server said besides. */
    private String words(RemoteRefUpdate update, PushResult result) {
        return Stream.concat(
                        Stream.ofNullable(update.getMessage()),
                        result.getMessages().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(exchange::clean)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Whether all branches are where they should be. */
    private boolean isDone(List<RemoteRefUpdate> updates) {
        Map<String, ObjectId> there = new HashMap<>();
        for (Ref ref : exchange.list(repository)) {
            there.put(ref.getName(), ref.getObjectId());
        }
        return updates.stream()
                .allMatch(update ->
                        update.getNewObjectId().equals(there.getOrDefault(update.getRemoteName(), ObjectId.zeroId())));
    }
}
