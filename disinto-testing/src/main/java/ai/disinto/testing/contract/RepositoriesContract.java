package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.MovedException;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewMigration;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.Repositories;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.Repository;
import ai.disinto.testing.internal.stage.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Repositories} and {@link ForgeRepository}. */
abstract class RepositoriesContract extends RoleContract {
    private Repositories repositories() {
        return owner().forge().repositories();
    }

    private NewRepository named(String what) {
        return NewRepository.named(stage().name(what));
    }

    @Test
    void create_isEmptyAndPublic_unlessAskedOtherwise() {
        Repository made =
                repositories().create(named("plain").description("What it is").defaultBranch("main"));
        assertThat(made.isEmpty()).isTrue();
        assertThat(made.isPrivate()).isFalse();
        assertThat(made.description()).isEqualTo("What it is");
        assertThat(made.defaultBranch()).isEqualTo("main");
        assertThat(made.owner().login()).isEqualTo(owner().login());
        assertThat(made.mayAdminister()).isTrue();
    }

    @Test
    void create_initialized_hasABranch() {
        Repository made =
                repositories().create(named("initialized").initialized().defaultBranch("trunk"));
        assertThat(made.isEmpty()).isFalse();
        assertThat(owner().forge().repository(made.slug()).branches().find("trunk"))
                .isPresent();
    }

    @Test
    void create_ofOneThatExists_isAConflict() {
        NewRepository twice = named("twice");
        repositories().create(twice);
        refused(ConflictException.class, () -> repositories().create(twice));
    }

    @Test
    void create_withABadName_isInvalid() {
        refused(InvalidRequestException.class, () -> repositories().create(NewRepository.named("bad name!")));
    }

    @Test
    void createIn_makesItForTheOrganization_whichListsIt() {
        String organization = stage().organization(owner());
        Repository made = repositories().createIn(organization, named("in-org"));
        assertThat(made.slug().owner()).isEqualTo(organization);
        assertThat(repositories().ofOrganization(organization).stream().map(Repository::slug))
                .containsExactly(made.slug());
    }

    @Test
    void createIn_aMissingOrganization_isNotFound_andInAForeignOneForbidden() {
        refused(NotFoundException.class, () -> repositories().createIn("no-such-organization", named("x")));
        String organization = stage().organization(owner());
        Repositories stranger = stranger().forge().repositories();
        refused(ForbiddenException.class, () -> stranger.createIn(organization, named("x")));
    }

    @Test
    void createFor_isForAdministrators() {
        NewRepository wanted = named("for-other");
        Repository made = stage().admin().repositories().createFor(owner().login(), wanted);
        assertThat(made.slug().owner()).isEqualTo(owner().login());
        refused(
                ForbiddenException.class,
                () -> stranger().forge().repositories().createFor(owner().login(), wanted));
    }

    @Test
    void own_hasWhatOneOwns_andOfUserWhatOthersMaySee() {
        RepositorySlug open = repositories().create(named("open")).slug();
        RepositorySlug hidden =
                repositories().create(named("hidden").isPrivate(true)).slug();
        assertThat(repositories().own().stream().map(Repository::slug)).contains(open, hidden);
        assertThat(stranger().forge().repositories().ofUser(owner().login()).stream()
                        .map(Repository::slug))
                .contains(open)
                .doesNotContain(hidden);
    }

    @Test
    void search_findsAPartOfTheName() {
        Repository made = repositories().create(named("searched"));
        assertThat(repositories().search(made.slug().name()).stream().map(Repository::slug))
                .containsExactly(made.slug());
        assertThat(repositories().search("nothing-is-called-like-this").list()).isEmpty();
    }

    @Test
    void issues_findsThoseOfAnAuthorInSeveralRepositories_thoughTheServerIgnoresTheAuthor() {
        Person person = person("searcher");
        ForgeRepository one = owned(person, "one");
        ForgeRepository two = owned(person, "two");
        one.issues().create(NewIssue.titled("In one"));
        two.issues().create(NewIssue.titled("In two"));
        stranger().forge().repository(two.slug()).issues().create(NewIssue.titled("By somebody else"));
        List<Issue> found = eventually(
                () -> person.forge()
                        .repositories()
                        .issues(IssueQuery.open().author(person.login()))
                        .list(),
                all -> all.size() == 2);
        assertThat(found)
                .extracting(each -> each.repository().orElseThrow())
                .containsExactlyInAnyOrder(one.slug(), two.slug());
    }

    private static ForgeRepository owned(Person person, String name) {
        return person.forge()
                .repository(person.forge()
                        .repositories()
                        .create(NewRepository.named(name))
                        .slug());
    }

    private String address() {
        return repository().get().cloneUrl();
    }

    @Test
    void migrate_copiesWithHistory() {
        RepositorySlug target = new RepositorySlug(owner().login(), stage().name("copy"));
        NewMigration copy = NewMigration.of(address(), target).description("A copy");
        Repository made = reachingItself(() -> repositories().migrate(copy));
        assertThat(made.slug()).isEqualTo(target);
        Repository filled = eventually(() -> owner().forge().repository(target).get(), each -> !each.isEmpty());
        assertThat(filled.isMirror()).isFalse();
        assertThat(head(owner().forge().repository(target))).isEqualTo(head(repository()));
    }

    @Test
    void migrate_ontoOneThatExists_isAConflict() {
        RepositorySlug target = new RepositorySlug(owner().login(), stage().name("copied-twice"));
        NewMigration copy = NewMigration.of(address(), target);
        reachingItself(() -> repositories().migrate(copy));
        refused(ConflictException.class, () -> repositories().migrate(copy));
    }

    @Test
    void find_ofAPrivateOne_isEmptyForStrangers_andGetIsNotFound() {
        RepositorySlug hidden =
                repositories().create(named("private").isPrivate(true)).slug();
        assertThat(stranger().forge().repository(hidden).find()).isEmpty();
        refused(
                NotFoundException.class,
                () -> stranger().forge().repository(hidden).get());
        ForgeRepository writer = as(person("let-in"), owner().forge().repository(hidden), Permission.WRITE);
        assertThat(writer.get().mayPush()).isTrue();
        assertThat(writer.get().mayAdminister()).isFalse();
    }

    @Test
    void edit_changesWhatIsSet_andNothingElse() {
        ForgeRepository repository = newRepository();
        Repository now = repository.edit(RepositoryEdit.nothing()
                .description("New")
                .forbids(MergeStyle.SQUASH)
                .allows(MergeStyle.FAST_FORWARD_ONLY)
                .issues(true));
        assertThat(now.description()).isEqualTo("New");
        assertThat(now.mergeStyles()).contains(MergeStyle.FAST_FORWARD_ONLY).doesNotContain(MergeStyle.SQUASH);
        assertThat(now.defaultBranch()).isEqualTo("main");
    }

    @Test
    void edit_byAWriter_isForbidden() {
        ForgeRepository writer = repository(collaborator(Permission.WRITE));
        refused(
                ForbiddenException.class,
                () -> writer.edit(RepositoryEdit.nothing().description("x")));
    }

    @Test
    void edit_archived_isRevoked() {
        ForgeRepository repository = newRepository();
        assertThat(repository.edit(RepositoryEdit.nothing().archived(true)).isArchived())
                .isTrue();
        assertThat(repository.edit(RepositoryEdit.nothing().archived(false)).isArchived())
                .isFalse();
    }

    @Test
    void renamedRepository_isReadUnderItsOldName_andAWriteNamesTheNewOne() {
        ForgeRepository repository = newRepository();
        String name = stage().name("renamed");
        Repository now = repository.edit(RepositoryEdit.nothing().name(name));
        assertThat(repository.get().slug()).isEqualTo(now.slug());
        assertThat(repository.issues().list(IssueQuery.all()).list()).isEmpty();
        refused(MovedException.class, () -> repository.issues().create(NewIssue.titled("Lost")))
                .satisfies(e -> assertThat(((MovedException) e).repository()).contains(now.slug()));
        assertThat(owner().forge()
                        .repository(now.slug())
                        .issues()
                        .list(IssueQuery.all())
                        .list())
                .isEmpty();
    }

    @Test
    void delete_isForOwners_andEndsIt() {
        ForgeRepository repository = newRepository();
        ForgeRepository writer = as(person("not-owner"), repository, Permission.WRITE);
        refused(ForbiddenException.class, writer::delete);
        repository.delete();
        assertThat(repository.find()).isEmpty();
        refused(NotFoundException.class, repository::delete);
    }
}
