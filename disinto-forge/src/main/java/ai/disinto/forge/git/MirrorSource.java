package ai.disinto.forge.git;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.git.MirrorResult.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/** What mirrors are to have: as the server has it, whatever else is in the clone. */
record MirrorSource(Repository repository, RemoteExchange exchange, List<Ref> refs) {
    static MirrorSource fetch(Repository repository, RemoteExchange exchange, String branch) throws IOException {
        exchange.fetchMirrored(repository);
        Ref head = repository.exactRef(RemoteExchange.MIRRORED + "heads/" + branch);
        if (head == null) {
            throw new GitException(
                    GitException.Reason.UNKNOWN_REVISION, "there is no branch " + branch + " in " + exchange.url());
        }
        List<Ref> refs = new ArrayList<>(List.of(head));
        refs.addAll(repository.getRefDatabase().getRefsByPrefix(RemoteExchange.MIRRORED + "tags/"));
        return new MirrorSource(repository, exchange, List.copyOf(refs));
    }

    MirrorResult push(String mirror, MirrorAddress address, MirrorIdentity identity) {
        RemoteExchange there = exchange.to(address, identity);
        try {
            return result(mirror, there, there.push(repository, updates()));
        } catch (ForgeException e) {
            boolean again = e.isRetryable() || e instanceof OutcomeUnknownException;
            return new MirrorResult(mirror, again ? Outcome.UNREACHABLE : Outcome.REFUSED, words(there, e));
        } catch (GitException e) {
            return new MirrorResult(mirror, Outcome.REFUSED, words(there, e));
        } catch (IOException e) {
            return new MirrorResult(mirror, Outcome.UNREACHABLE, there.clean(e.toString()));
        }
    }

    private static String words(RemoteExchange there, RuntimeException e) {
        return there.clean(String.valueOf(e.getMessage()));
    }

    private List<RemoteRefUpdate> updates() throws IOException {
        List<RemoteRefUpdate> out = new ArrayList<>();
        for (Ref ref : refs) {
            String name = Constants.R_REFS + ref.getName().substring(RemoteExchange.MIRRORED.length());
            ObjectId id = ref.getObjectId();
            out.add(new RemoteRefUpdate(repository, null, id, name, false, null, null));
        }
        return out;
    }

    private static MirrorResult result(String mirror, RemoteExchange there, PushResult pushed) {
        List<String> diverged = names(pushed, MirrorSource::hasOthers);
        List<String> refused = names(pushed, update -> !isDone(update) && !hasOthers(update));
        if (!refused.isEmpty()) {
            String why = pushed.getRemoteUpdates().stream()
                    .map(RemoteRefUpdate::getMessage)
                    .filter(message -> message != null && !message.isBlank())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return new MirrorResult(
                    mirror, Outcome.REFUSED, there.clean(refused + " " + why).strip());
        }
        if (!diverged.isEmpty()) {
            return new MirrorResult(mirror, Outcome.DIVERGED, "it has other commits at " + diverged);
        }
        boolean changed = !names(pushed, update -> update.getStatus() == RemoteRefUpdate.Status.OK)
                .isEmpty();
        return new MirrorResult(mirror, changed ? Outcome.PUSHED : Outcome.UP_TO_DATE, "");
    }

    private static List<String> names(PushResult pushed, java.util.function.Predicate<RemoteRefUpdate> which) {
        return pushed.getRemoteUpdates().stream()
                .filter(which)
                .map(RemoteRefUpdate::getRemoteName)
                .sorted()
                .toList();
    }

    private static boolean isDone(RemoteRefUpdate update) {
        return update.getStatus() == RemoteRefUpdate.Status.OK
                || update.getStatus() == RemoteRefUpdate.Status.UP_TO_DATE;
    }

    private static boolean hasOthers(RemoteRefUpdate update) {
        return update.getStatus() == RemoteRefUpdate.Status.REJECTED_NONFASTFORWARD
                || update.getStatus() == RemoteRefUpdate.Status.REJECTED_REMOTE_CHANGED;
    }
}
