package ai.disinto.forge.git;

import java.io.IOException;
import org.eclipse.jgit.errors.CheckoutConflictException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.jspecify.annotations.Nullable;

/** Says in the words of this package what went wrong on the disk. */
final class Disk {
    private Disk() {}

    /** What is done with the disk. */
    interface Step<T extends @Nullable Object> {
        T run() throws IOException;
    }

    /**
     * Does it.
     *
     * @param attempt what, in words that continue "could not"
     */
    static <T extends @Nullable Object> T attempt(String attempt, Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new GitException(reason(e), "could not " + attempt + ": " + words(e), e);
        }
    }

    private static GitException.Reason reason(IOException e) {
        if (e instanceof CheckoutConflictException) {
            return GitException.Reason.LOCAL_CHANGES;
        }
        if (e instanceof LockFailedException) {
            return GitException.Reason.IN_USE;
        }
        boolean damaged = e instanceof MissingObjectException || e instanceof CorruptObjectException;
        return damaged ? GitException.Reason.BROKEN_CLONE : GitException.Reason.STORAGE;
    }

    private static String words(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
