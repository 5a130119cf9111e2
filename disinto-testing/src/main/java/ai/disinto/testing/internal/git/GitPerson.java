package ai.disinto.testing.internal.git;

import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.PersonIdent;

/** Who made a commit, and when. */
public record GitPerson(String name, String email, Instant when) {
    static GitPerson of(PersonIdent ident) {
        return new GitPerson(ident.getName(), ident.getEmailAddress(), ident.getWhenAsInstant());
    }

    PersonIdent ident() {
        return new PersonIdent(name, email, when, ZoneOffset.UTC);
    }
}
