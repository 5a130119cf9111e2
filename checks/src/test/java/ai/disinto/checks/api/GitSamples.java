package ai.disinto.checks.api;

import ai.disinto.forge.Forge;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.git.History;
import ai.disinto.forge.git.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Clones of what is nowhere: what is refused for its arguments reaches neither the server nor the disk. */
final class GitSamples {
    private GitSamples() {}

    static Map<Class<?>, Object> all() {
        Map<Class<?>, Object> out = new HashMap<>();
        Forge forge = Forge.builder().url("http://127.0.0.1:1").attempts(1).build();
        GitRemote remote = GitRemote.of(forge.repository("acme/harbour"));
        out.put(GitRemote.class, remote);
        try {
            Path folder = Files.createTempDirectory("disinto-git-samples");
            folder.toFile().deleteOnExit();
            out.put(Clones.class, Clones.in(folder, remote));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.put(History.class, empty(History.class));
        out.put(Workspace.class, empty(Workspace.class));
        return out;
    }

    private static Object empty(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
