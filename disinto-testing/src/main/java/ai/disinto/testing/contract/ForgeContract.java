package ai.disinto.testing.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every operation of the client does on a Forgejo: when all is well, each documented refusal, each trap. Extend it
 * with the server that it is to be held against; the tests are found by inheritance.
 *
 * <p>The server may have content. Accounts are made under names that nobody else has, and deleted afterwards with
 * everything that belongs to them; what a run left behind that was killed is deleted by one that starts an hour later. A
 * failure shows the requests and answers that led to it.
 */
@SuppressWarnings("exports") // whoever extends it has JUnit, and the extension is for nobody else
@Tag("contract")
@TestInstance(Lifecycle.PER_CLASS)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@ExtendWith(ContractExtension.class)
public abstract class ForgeContract {
    private @Nullable ContractSession session;

    /** For subclasses. */
    protected ForgeContract() {}

    /**
     * Answers the server; asked once, before the first test.
     *
     * @return the server
     */
    protected abstract ForgeUnderTest forgeUnderTest();

    @BeforeAll
    final void open() {
        session = ContractSession.open(forgeUnderTest());
    }

    @AfterAll
    final void close() {
        session().close();
    }

    final ContractSession session() {
        return Objects.requireNonNull(session, "session");
    }

    @Nested
    class OfBranches extends BranchesContract {}

    @Nested
    class OfRepositories extends RepositoriesContract {}

    @Nested
    class OfContents extends ContentsContract {}

    @Nested
    class OfCommits extends CommitsContract {}

    @Nested
    class OfStatuses extends StatusesContract {}

    @Nested
    class OfProtections extends ProtectionsContract {}

    @Nested
    class OfIssues extends IssuesContract {}

    @Nested
    class OfIssueLists extends IssueListsContract {}

    @Nested
    class OfLabels extends LabelsContract {}

    @Nested
    class OfMilestones extends MilestonesContract {}

    @Nested
    class OfComments extends CommentsContract {}

    @Nested
    class OfIssueLinks extends IssueLinksContract {}

    @Nested
    class OfPulls extends PullsContract {}

    @Nested
    class OfPullLists extends PullListsContract {}

    @Nested
    class OfReviews extends ReviewsContract {}

    @Nested
    class OfMerges extends MergesContract {}

    @Nested
    class OfRuleEffects extends RuleEffectsContract {}

    @Nested
    class OfUsers extends UsersContract {}

    @Nested
    class OfTokens extends TokensContract {}

    @Nested
    class OfAdministration extends AdministrationContract {}

    @Nested
    class OfOrganizations extends OrganizationsContract {}

    @Nested
    class OfCollaborators extends CollaboratorsContract {}

    @Nested
    class OfHooks extends HooksContract {}

    @Nested
    class OfTags extends TagsContract {}

    @Nested
    class OfReleases extends ReleasesContract {}

    @Nested
    class OfDeployKeys extends DeployKeysContract {}

    @Nested
    class OfApplications extends ApplicationsContract {}

    @Nested
    class OfNotifications extends NotificationsContract {}

    @Nested
    class OfActionSettings extends ActionSettingsContract {}

    @Nested
    class OfMirrors extends MirrorsContract {}

    @Nested
    class OfServer extends ServerContract {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class AsDescribed extends DescriptionContract {}
}
