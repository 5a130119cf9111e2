package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ConflictException;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ReleaseSettings;
import ai.disinto.forge.Tags;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.Tag;
import org.junit.jupiter.api.Test;

/** {@link Tags}. */
abstract class TagsContract extends RoleContract {
    private Tags tags() {
        return repository().tags();
    }

    @Test
    void create_withAMessage_isAnnotated_andWithoutOneNot() {
        String head = head(repository());
        Tag annotated = tags().create("v1.0.0", "main", "Version one");
        assertThat(annotated.commit()).isEqualTo(head);
        assertThat(annotated.id()).isNotEqualTo(head);
        assertThat(annotated.message()).isEqualTo("Version one");
        Tag plain = tags().create("v1.0.1", head, "");
        assertThat(plain.id()).isEqualTo(head);
        assertThat(tags().find("v1.0.0")).contains(annotated);
        assertThat(tags().list().stream().map(Tag::name)).contains("v1.0.0", "v1.0.1");
    }

    @Test
    void create_withASlashInTheName_isFound() {
        tags().create("releases/1", "main", "");
        assertThat(tags().find("releases/1").orElseThrow().name()).isEqualTo("releases/1");
        tags().delete("releases/1");
        assertThat(tags().find("releases/1")).isEmpty();
    }

    @Test
    void create_ofOneThatExists_isAConflict() {
        tags().create("twice", "main", "");
        refused(ConflictException.class, () -> tags().create("twice", "main", ""));
    }

    @Test
    void create_ofNothing_isNotFound() {
        refused(NotFoundException.class, () -> tags().create("nothing", "no-such-branch", ""));
    }

    @Test
    void create_byAReader_isForbidden() {
        var reader = repository(collaborator(Permission.READ)).tags();
        refused(ForbiddenException.class, () -> reader.create("theirs", "main", ""));
    }

    @Test
    void find_ofNone_isEmpty() {
        assertThat(tags().find("none")).isEmpty();
    }

    @Test
    void delete_endsIt_andOfNoneIsNotFound() {
        tags().create("deleted", "main", "");
        tags().delete("deleted");
        assertThat(tags().find("deleted")).isEmpty();
        refused(NotFoundException.class, () -> tags().delete("deleted"));
    }

    @Test
    void delete_ofOneThatAReleaseUses_isAConflict() {
        repository().releases().create(ReleaseSettings.of("used").target("main"));
        refused(ConflictException.class, () -> tags().delete("used"));
    }
}
