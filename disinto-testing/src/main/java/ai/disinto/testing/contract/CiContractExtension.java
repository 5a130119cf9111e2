package ai.disinto.testing.contract;

import ai.disinto.testing.internal.tap.TapLog;
import ai.disinto.testing.internal.tap.TappedExchange;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Hands the session to the tests, and shows what was said to CI and forge when one fails. */
final class CiContractExtension
        implements ParameterResolver, BeforeTestExecutionCallback, TestExecutionExceptionHandler {
    private static final Namespace MARKS = Namespace.create(CiContractExtension.class);
    private static final int SHOWN = 8;

    /** The API answers tokens as plain text. */
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{8,}");

    private record Marks(int ci, int forge) {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CiSession.class;
    }

    @Override
    public CiSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session(context);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        CiSession session = session(context);
        context.getStore(MARKS)
                .put("marks", new Marks(session.log().mark(), session.forgeLog().mark()));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof TestAbortedException) {
            throw failure;
        }
        Marks marks = context.getStore(MARKS).get("marks", Marks.class);
        throw new AssertionError(described(context, failure, marks == null ? new Marks(0, 0) : marks), failure);
    }

    private static String described(ExtensionContext context, Throwable failure, Marks marks) {
        CiSession session = session(context);
        return "Woodpecker " + session.version() + " differs.\n  expected: " + context.getDisplayName() + "\n  seen: "
                + failure.getMessage() + "\n" + last("CI", session.log(), marks.ci())
                + last("forge", session.forgeLog(), marks.forge());
    }

    private static String last(String server, TapLog log, int mark) {
        List<TappedExchange> all = log.since(mark);
        String last = all.subList(Math.max(0, all.size() - SHOWN), all.size()).stream()
                .map(each -> "  " + TOKEN.matcher(each.toString()).replaceAll("(hidden)"))
                .collect(Collectors.joining("\n"));
        return "The last of " + all.size() + " requests to the " + server + ":\n" + last + "\n";
    }

    private static CiSession session(ExtensionContext context) {
        return context.getRequiredTestInstances()
                .findInstance(WoodpeckerContract.class)
                .orElseThrow()
                .session();
    }
}
