package ai.disinto.testing;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import java.nio.file.Path;

/** One process in a run of {@link CrashPoints}: the forge, and what is left of the process before. */
public final class CrashRun implements AutoCloseable {
    private final EmbeddedForge embedded;
    private final Path directory;
    private final Secret token;
    private final Forge forge;

    CrashRun(EmbeddedForge embedded, Path directory) {
        this.embedded = embedded;
        this.directory = directory;
        this.token = embedded.adminToken();
        this.forge = Forge.builder().url(embedded.url().toString()).token(token).build();
    }

    /**
     * The forge itself, for arranging and for looking. Code that should survive has no use for it.
     *
     * @return the forge of this run
     */
    public EmbeddedForge embedded() {
        return embedded;
    }

    /** {@return the address of the forge, the same for all processes of a run} */
    public String url() {
        return embedded.url().toString();
    }

    /** {@return a token of the administrator that dies with the process} */
    public Secret token() {
        return token;
    }

    /** {@return a client of the administrator that is closed when the process ends} */
    public Forge forge() {
        return forge;
    }

    /** {@return a directory that all processes of a run share; empty at first, and as it was when a process died} */
    public Path directory() {
        return directory;
    }

    /** Ends the client; the harness does it. */
    @Override
    public void close() {
        forge.close();
    }
}
