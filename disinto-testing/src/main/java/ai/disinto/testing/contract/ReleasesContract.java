package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ConflictException;
import ai.disinto.forge.Created;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ReleaseSettings;
import ai.disinto.forge.Releases;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.Release;
import org.junit.jupiter.api.Test;

/** {@link Releases}. */
abstract class ReleasesContract extends RoleContract {
    private Releases releases() {
        return repository().releases();
    }

    @Test
    void create_hasWhatWasGiven_andMakesTheTag() {
        Release made = releases()
                .create(ReleaseSettings.of("v1.0.0").target("main").name("One").body("Notes"));
        assertThat(made.tag()).isEqualTo("v1.0.0");
        assertThat(made.name()).isEqualTo("One");
        assertThat(made.body()).isEqualTo("Notes");
        assertThat(made.isDraft()).isFalse();
        assertThat(made.author().login()).isEqualTo(owner().login());
        assertThat(releases().find(made.id())).contains(made);
        assertThat(releases().findByTag("v1.0.0")).contains(made);
        assertThat(repository().tags().find("v1.0.0").orElseThrow().commit()).isEqualTo(head(repository()));
    }

    @Test
    void create_ofAnExistingTag_takesIt() {
        repository().tags().create("tagged", "main", "");
        assertThat(releases().create(ReleaseSettings.of("tagged")).tag()).isEqualTo("tagged");
    }

    @Test
    void create_ofATagThatHasOne_isAConflict() {
        releases().create(ReleaseSettings.of("twice").target("main"));
        refused(
                ConflictException.class,
                () -> releases().create(ReleaseSettings.of("twice").target("main")));
    }

    @Test
    void create_byAReader_isForbidden() {
        var reader = repository(collaborator(Permission.READ)).releases();
        refused(
                ForbiddenException.class,
                () -> reader.create(ReleaseSettings.of("theirs").target("main")));
    }

    @Test
    void createOnce_findsTheOneOfTheTag() {
        Created<Release> first =
                releases().createOnce(ReleaseSettings.of("once").target("main"));
        Created<Release> again =
                releases().createOnce(ReleaseSettings.of("once").target("main"));
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.value().id()).isEqualTo(first.value().id());
    }

    @Test
    void latest_isNeitherADraftNorAPrerelease() {
        var repository = newRepository();
        assertThat(repository.releases().latest()).isEmpty();
        repository.releases().create(ReleaseSettings.of("v1").target("main"));
        repository.releases().create(ReleaseSettings.of("v2-rc").target("main").prerelease(true));
        repository.releases().create(ReleaseSettings.of("v3").target("main").draft(true));
        assertThat(repository.releases().latest().orElseThrow().tag()).isEqualTo("v1");
    }

    @Test
    void list_showsDraftsToWritersOnly() {
        Release draft =
                releases().create(ReleaseSettings.of("drafted").target("main").draft(true));
        assertThat(releases().list().stream().map(Release::id)).contains(draft.id());
        assertThat(repository(stranger()).releases().list().stream().map(Release::id))
                .doesNotContain(draft.id());
    }

    @Test
    void edit_changesWhatIsSet_andOfNoneIsNotFound() {
        Release made = releases()
                .create(ReleaseSettings.of("edited")
                        .target("main")
                        .name("Before")
                        .body("Kept"));
        Release now = releases()
                .edit(made.id(), ReleaseSettings.of("edited").name("After").prerelease(true));
        assertThat(now.name()).isEqualTo("After");
        assertThat(now.body()).isEqualTo("Kept");
        assertThat(now.isPrerelease()).isTrue();
        refused(NotFoundException.class, () -> releases().edit(99_999_999, ReleaseSettings.of("x")));
    }

    @Test
    void delete_leavesTheTag() {
        Release made = releases().create(ReleaseSettings.of("deleted").target("main"));
        releases().delete(made.id());
        assertThat(releases().find(made.id())).isEmpty();
        assertThat(releases().findByTag("deleted")).isEmpty();
        assertThat(repository().tags().find("deleted")).isPresent();
        refused(NotFoundException.class, () -> releases().delete(made.id()));
    }
}
