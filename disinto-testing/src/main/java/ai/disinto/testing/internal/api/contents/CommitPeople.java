package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Committers;
import ai.disinto.testing.internal.git.GitPerson;
import ai.disinto.testing.internal.git.Signature;
import ai.disinto.testing.internal.store.User;
import java.time.Instant;
import java.util.Optional;

/** Who is author and committer of a change of files: the caller, unless the request names others. */
final class CommitPeople {
    private final User user;
    private final Body body;
    private final Instant now;

    CommitPeople(Call call) {
        this.user = call.user();
        this.body = call.body();
        this.now = call.instance().now();
    }

    /** Where only one of the two is named, the other is the same. */
    Signature sign(String message) {
        Optional<Body> author = identity("author");
        Optional<Body> committer = identity("committer");
        GitPerson authored = person(author.or(() -> committer), date("author"));
        GitPerson committed = person(committer.or(() -> author), date("committer"));
        String signOff =
                body.isTrue("signoff") ? "\nSigned-off-by: " + committed.name() + " <" + committed.email() + ">" : "";
        return new Signature(authored, committed, message + "\n" + signOff);
    }

    private Optional<Body> identity(String name) {
        return body.object(name).filter(given -> !given.textOrEmpty("email").isEmpty());
    }

    private Instant date(String name) {
        return body.object("dates").flatMap(dates -> dates.instant(name)).orElse(now);
    }

    private GitPerson person(Optional<Body> identity, Instant when) {
        if (identity.isEmpty()) {
            return Committers.of(user, when);
        }
        String email = identity.get().textOrEmpty("email");
        boolean self = email.equalsIgnoreCase(user.email());
        String otherwise = self ? Committers.of(user, when).name() : "user-" + user.id();
        String name = identity.get().textOrEmpty("name").strip();
        return new GitPerson(name.isEmpty() ? otherwise : name, self ? user.email() : email, when);
    }
}
