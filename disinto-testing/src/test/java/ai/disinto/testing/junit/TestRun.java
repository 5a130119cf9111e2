package ai.disinto.testing.junit;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a test class and tells how each test ended: its name, and why it failed if it did. */
final class TestRun implements TestExecutionListener {
    private final List<String> ends = new ArrayList<>();

    static List<String> of(Class<?> type) {
        TestRun run = new TestRun();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(type))
                                .build(),
                        run);
        return run.ends;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            ends.add(test.getDisplayName() + " "
                    + result.getThrowable().map(Throwable::toString).orElse("passed"));
        }
    }
}
