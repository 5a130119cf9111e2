package ai.disinto.testing.junit;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a test that leaves something behind: a forge that is not closed, a thread of a forge or of a client, a connection
 * to a forge, a temporary file of this library, or a token or password of a forge in a log line.
 *
 * <p>Only what began during the test counts, so forges and clients of a whole class may go on; so may those that begin
 * with a field of the test class. Connections are looked up where the operating system lists them in {@code /proc/net} (Linux), and not while the JDK's own HTTP client keeps some in
 * store. Log lines are those that reach {@code java.util.logging}, where {@code System.Logger} writes by default; for the
 * time of a test the loggers of this library are set to log everything. Tests that run at the same time see each other's
 * leaks.
 */
@SuppressWarnings("exports") // who uses this has the library on the module path
public final class LeakCheckExtension implements BeforeEachCallback, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(LeakCheckExtension.class);

    /** Makes the extension. */
    public LeakCheckExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        ExtensionContext.Store store =
                Objects.requireNonNull(context, "context").getStore(NAMESPACE);
        if (store.get(LeakWatch.class) == null) {
            store.put(LeakWatch.class, new LeakWatch());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LeakWatch watch =
                Objects.requireNonNull(context, "context").getStore(NAMESPACE).remove(LeakWatch.class, LeakWatch.class);
        List<String> leaks = watch == null ? List.of() : watch.end();
        if (!leaks.isEmpty()) {
            throw new AssertionError("the test left behind:\n  " + String.join("\n  ", leaks));
        }
    }
}
