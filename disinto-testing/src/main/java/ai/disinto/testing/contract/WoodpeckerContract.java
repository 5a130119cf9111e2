package ai.disinto.testing.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every operation of the CI client does on a Woodpecker: when all is well, each documented refusal, each trap.
 * Extend it with the server that it is to be held against; the tests are found by inheritance.
 *
 * <p>CI and forge may have content. Repositories are made for the account that the token belongs to, under names that
 * nobody else has, and removed afterwards from both; what a run left behind that was killed is removed by one that starts
 * an hour later. An agent must be connected that runs steps of the image {@code bash}. A pipeline gets five minutes from
 * the push to its end, a test fifteen. A failure shows the requests and answers that led to it.
 */
@SuppressWarnings("exports") // whoever extends it has JUnit, and the extension is for nobody else
@Tag("contract")
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(CiContractExtension.class)
public abstract class WoodpeckerContract {
    private @Nullable CiSession session;

    /** For subclasses. */
    protected WoodpeckerContract() {}

    /**
     * Answers the server; asked once, before the first test.
     *
     * @return the server
     */
    protected abstract CiUnderTest ciUnderTest();

    @BeforeAll
    final void open() {
        session = CiSession.open(ciUnderTest());
    }

    @AfterAll
    final void close() {
        session().close();
    }

    final CiSession session() {
        return Objects.requireNonNull(session, "session");
    }

    @Nested
    class OfServer extends CiServerContract {}

    @Nested
    class OfRepositories extends CiRepositoriesContract {}

    @Nested
    class OfPipelines extends PipelinesContract {}

    @Nested
    class OfStarts extends PipelineStartsContract {}

    @Nested
    class OfLists extends PipelineListsContract {}

    @Nested
    class OfLogs extends PipelineLogsContract {}

    @Nested
    class OfApprovals extends PipelineApprovalsContract {}

    @Nested
    class OfSecrets extends CiSecretsContract {}

    @Nested
    class OfCronJobs extends CronJobsContract {}
}
