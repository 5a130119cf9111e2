package ai.disinto.checks.api;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeBuilder;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.RawAnswer;
import ai.disinto.forge.ci.Step;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.ci.WoodpeckerBuilder;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.internal.http.HttpAnswer;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.model.CommitStatus;
import ai.disinto.forge.model.Repository;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Clients of a forge that is nowhere: a call that is refused for its arguments never leaves. */
final class ForgeSamples {
    private ForgeSamples() {}

    static Map<Class<?>, Object> all() {
        Map<Class<?>, Object> out = new HashMap<>();
        Forge forge = Forge.builder().url("http://127.0.0.1:1").attempts(1).build();
        ForgeRepository repository = forge.repository("acme/harbour");
        out.put(ForgeBuilder.class, Forge.builder());
        addClients(forge, out);
        addClients(repository, out);
        addClients(forge.users().tokens("sample"), out);
        out.put(forge.users().tokens("sample").getClass(), forge.users().tokens("sample"));
        out.put(forge.request("GET", "/version").getClass(), forge.request("GET", "/version"));
        addCi(out);
        byte[] status = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
        out.put(CommitStatus.class, decoded("{\"id\":1}", CommitStatus.class));
        try {
            out.put(KeyStore.class, KeyStore.getInstance(KeyStore.getDefaultType()));
            Constructor<RawAnswer> answer = RawAnswer.class.getDeclaredConstructor(HttpAnswer.class);
            answer.setAccessible(true);
            out.put(RawAnswer.class, answer.newInstance(new HttpAnswer(200, List.of(), status)));
        } catch (KeyStoreException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return out;
    }

    private static void addCi(Map<Class<?>, Object> out) {
        Woodpecker woodpecker =
                Woodpecker.builder().url("http://127.0.0.1:1").attempts(1).build();
        WoodpeckerRepository builds = woodpecker.repository(1);
        out.put(WoodpeckerBuilder.class, Woodpecker.builder());
        out.put(Woodpecker.class, woodpecker);
        out.put(WoodpeckerRepository.class, builds);
        out.put(builds.pipelines().getClass(), builds.pipelines());
        out.put(builds.secrets().getClass(), builds.secrets());
        out.put(builds.cronJobs().getClass(), builds.cronJobs());
        out.put(Step.class, decoded("{\"id\":1}", Step.class));
        String repository = "{\"id\":1,\"name\":\"b\",\"full_name\":\"a/b\",\"owner\":{\"id\":1,\"login\":\"a\"}}";
        out.put(Repository.class, decoded(repository, Repository.class));
    }

    private static <T> T decoded(String json, Class<T> type) {
        return JsonAnswer.object(json.getBytes(StandardCharsets.UTF_8), Decoders.of(type));
    }

    /** A client, and those that it leads to without asking. */
    private static void addClients(Object client, Map<Class<?>, Object> out) {
        out.put(client.getClass(), client);
        for (Method method : client.getClass().getDeclaredMethods()) {
            Class<?> type = method.getReturnType();
            boolean leads = Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0;
            if (leads && !Modifier.isStatic(method.getModifiers()) && isClient(type)) {
                try {
                    out.put(type, method.invoke(client));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(method.toString(), e);
                }
            }
        }
    }

    private static boolean isClient(Class<?> type) {
        boolean ofForge = type.getPackageName().equals("ai.disinto.forge");
        return ofForge
                && Modifier.isFinal(type.getModifiers())
                && !type.getSimpleName().equals("Capabilities");
    }
}
