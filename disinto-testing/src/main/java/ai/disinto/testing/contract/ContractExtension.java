package ai.disinto.testing.contract;

import ai.disinto.testing.internal.tap.TapLog;
import ai.disinto.testing.internal.tap.TappedExchange;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Hands the session to the tests, and shows what was said when one fails. */
final class ContractExtension implements ParameterResolver, BeforeTestExecutionCallback, TestExecutionExceptionHandler {
    private static final Namespace MARKS = Namespace.create(ContractExtension.class);
    private static final int SHOWN = 8;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ContractSession.class;
    }

    @Override
    public ContractSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session(context);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        context.getStore(MARKS).put("mark", session(context).log().mark());
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof TestAbortedException) {
            throw failure;
        }
        Integer mark = context.getStore(MARKS).get("mark", Integer.class);
        throw new AssertionError(described(context, failure, mark == null ? 0 : mark), failure);
    }

    private static String described(ExtensionContext context, Throwable failure, int mark) {
        ContractSession session = session(context);
        TapLog log = session.log();
        List<TappedExchange> all = log.since(mark);
        String last = all.subList(Math.max(0, all.size() - SHOWN), all.size()).stream()
                .map(each -> "  " + each)
                .collect(Collectors.joining("\n"));
        return "Forgejo " + session.version() + " differs.\n  expected: " + context.getDisplayName() + "\n  seen: "
                + failure.getMessage() + "\nThe last of " + all.size() + " requests:\n" + last;
    }

    private static ContractSession session(ExtensionContext context) {
        return context.getRequiredTestInstances()
                .findInstance(ForgeContract.class)
                .orElseThrow()
                .session();
    }
}
