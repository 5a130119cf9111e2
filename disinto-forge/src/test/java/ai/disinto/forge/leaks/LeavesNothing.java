package ai.disinto.forge.leaks;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Fails a test of this module that leaves a thread, a socket, a temporary file or a secret in a log line behind; what the
 * fields of its class began counts as well. The check for users, of the module above, knows embedded forges and lets
 * threads of others be; this one knows nothing and lets nothing be that the test began.
 */
public final class LeavesNothing implements TestInstancePreConstructCallback, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(LeavesNothing.class);

    static {
        System.setProperty("http.keepAlive", "false"); // else the JDK keeps connections of its own client for later
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        if (store.get(Belongings.class) == null) {
            store.put(Belongings.class, new Belongings());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Belongings before = context.getStore(NAMESPACE).get(Belongings.class, Belongings.class);
        List<String> left = before == null ? List.of() : before.leftBehind();
        if (!left.isEmpty()) {
            throw new AssertionError("the test left behind:\n  " + String.join("\n  ", left));
        }
    }
}
