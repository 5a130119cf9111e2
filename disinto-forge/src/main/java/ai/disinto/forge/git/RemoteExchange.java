package ai.disinto.forge.git;

import ai.disinto.core.DisintoException;
import ai.disinto.forge.FailedCall;
import ai.disinto.forge.UnavailableException;
import ai.disinto.forge.internal.git.RemoteAccess;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.errors.TooLargePackException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** Talks to the server for one repository: each method is one exchange with a deadline of its own. */
final class RemoteExchange {
    /** Where a clone keeps what mirrors are to have. */
    static final String MIRRORED = "refs/mirrored/";

    private static final List<RefSpec> BRANCHES = List.of(new RefSpec("+refs/heads/*:refs/remotes/origin/*"));
    private static final List<RefSpec> BRANCHES_AND_TAGS = List.of(
            new RefSpec("+refs/heads/*:" + MIRRORED + "heads/*"), new RefSpec("+refs/tags/*:" + MIRRORED + "tags/*"));

    private final RemoteAccess access;
    private final GitLimits limits;

    RemoteExchange(RemoteAccess access, GitLimits limits) {
        this.access = access;
        this.limits = limits;
    }

    String url() {
        return access.url().toString();
    }

    String clean(String text) {
        return access.authorization().redaction().clean(text);
    }

    /** What JGit does in an exchange. */
    private interface Step<T> {
        T run(TransportHttp transport, Countdown countdown) throws IOException;
    }

    /** Brings all branches, and the tags on their commits. */
    FetchResult fetch(Repository local, int depth) {
        return run("fetch from", local, (transport, countdown) -> {
            transport.setTagOpt(TagOpt.AUTO_FOLLOW);
            transport.setRemoveDeletedRefs(true);
            if (depth > 0) {
                transport.setDepth(depth);
            } else if (local.getObjectDatabase().getShallowCommits().isEmpty()) {
                // with a history that is cut off, JGit's check for wholeness would refuse what arrives
                transport.setObjectChecker(lenientChecker());
            }
            return transport.fetch(countdown, BRANCHES);
        });
    }

    /** Brings all branches and tags to where no other branch or tag of the clone is. */
    FetchResult fetchMirrored(Repository local) {
        return run("fetch from", local, (transport, countdown) -> {
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setRemoveDeletedRefs(true);
            if (local.getObjectDatabase().getShallowCommits().isEmpty()) {
                transport.setObjectChecker(lenientChecker());
            }
            return transport.fetch(countdown, BRANCHES_AND_TAGS);
        });
    }

    /** The same exchange with another server. */
    RemoteExchange to(MirrorAddress address, MirrorIdentity identity) {
        return new RemoteExchange(
                new RemoteAccess(address.base(), address.url(), identity, access.transport()), limits);
    }

    /** Answers the references of the server. */
    Collection<Ref> list(Repository local) {
        return run("list the branches of", local, (transport, countdown) -> {
            try (FetchConnection connection = transport.openFetch()) {
                return new ArrayList<>(connection.getRefs());
            }
        });
    }

    PushResult push(Repository local, Collection<RemoteRefUpdate> updates) {
        return run("push to", local, (transport, countdown) -> {
            transport.setPushAtomic(false);
            return transport.push(countdown, updates);
        });
    }

    private <T> T run(String attempt, Repository local, Step<T> step) {
        Countdown countdown = new Countdown(limits.deadline());
        try (GitTraffic traffic = new GitTraffic(access, limits, countdown);
                TransportHttp transport = (TransportHttp) Transport.open(local, new URIish(url()))) {
            transport.setHttpConnectionFactory(traffic);
            return step.run(transport, countdown);
        } catch (DisintoException e) {
            throw e;
        } catch (IOException | URISyntaxException | RuntimeException e) {
            throw failure(attempt, e, countdown);
        }
    }

    private DisintoException failure(String attempt, Exception e, Countdown countdown) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof DisintoException known) {
                return known;
            }
            if (each instanceof TooLargeObjectInPackException || each instanceof TooLargePackException) {
                return new GitException(GitException.Reason.TOO_LARGE, problem(attempt, each), safe(e));
            }
        }
        if (countdown.isCancelled()) {
            String why = countdown.isOver() ? "not done in time" : "the thread was interrupted";
            return new UnavailableException(
                    FailedCall.unanswered("POST", access.url().getPath(), why));
        }
        return new GitException(GitException.Reason.PROTOCOL, problem(attempt, e), safe(e));
    }

    private String problem(String attempt, Throwable e) {
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return clean("could not " + attempt + " " + url() + ": " + words);
    }

    /** A cause, if none of its texts shows a secret. */
    private Throwable safe(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (!clean(each.toString()).equals(each.toString())) {
                return new NotSupportedException("the cause is left out, since it repeats a secret");
            }
        }
        return e;
    }

    /** Refuses what is dangerous, and takes what old programs wrote. */
    private static ObjectChecker lenientChecker() {
        return new ObjectChecker().setAllowLeadingZeroFileMode(true).setAllowInvalidPersonIdent(true);
    }
}
