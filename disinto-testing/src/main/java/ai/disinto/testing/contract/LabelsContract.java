package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Created;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.Labels;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.Label;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.internal.stage.Together;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link Labels}. */
abstract class LabelsContract extends RoleContract {
    private Labels labels() {
        return repository().labels();
    }

    private static LabelSettings named(String name) {
        return LabelSettings.of(name, "0075ca");
    }

    @Test
    void create_hasWhatWasGiven_andTheColorWithoutItsSign() {
        Label made = labels().create(LabelSettings.of("made/it", "#e4e669")
                .description("What it says")
                .exclusive(true));
        assertThat(made.name()).isEqualTo("made/it");
        assertThat(made.color()).isEqualTo("e4e669");
        assertThat(made.description()).isEqualTo("What it says");
        assertThat(made.isExclusive()).isTrue();
        assertThat(labels().find(made.id())).contains(made);
    }

    @Test
    void create_withABadColor_isInvalid() {
        refused(InvalidRequestException.class, () -> labels().create(LabelSettings.of("bad", "blue")));
    }

    @Test
    void create_byAReader_isForbidden() {
        var reader = repository(collaborator(Permission.READ)).labels();
        refused(ForbiddenException.class, () -> reader.create(named("theirs")));
    }

    @Test
    void create_ofAnExistingName_makesATwin_andTheLowestIdCounts() {
        Label first = labels().create(named("twin"));
        Label second = labels().create(named("twin"));
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(labels().ids(List.of("twin"))).containsExactly(first.id());
        Created<Label> ensured = labels().ensure(List.of(named("twin"))).get(0);
        assertThat(ensured.value()).isEqualTo(first);
        assertThat(ensured.twins()).containsExactly(second);
    }

    @Test
    void find_ofNone_isEmpty() {
        assertThat(labels().find(99_999_999)).isEmpty();
    }

    @Test
    void ids_areInTheOrderOfTheNames_andOfAnUnknownOneNotFound() {
        long b = labels().create(named("ids-b")).id();
        long a = labels().create(named("ids-a")).id();
        assertThat(labels().ids(List.of("ids-a", "ids-b"))).containsExactly(a, b);
        refused(NotFoundException.class, () -> labels().ids(List.of("ids-a", "IDS-B")));
    }

    @Test
    void ensure_makesWhatIsMissing_andLeavesTheRest() {
        labels().create(LabelSettings.of("there", "ffffff"));
        List<Created<Label>> all = labels().ensure(List.of(named("there"), named("missing")));
        assertThat(all).extracting(Created::isNew).containsExactly(false, true);
        assertThat(all.get(0).value().color()).isEqualTo("ffffff");
        assertThat(labels().ensure(List.of(named("missing"))).get(0).isNew()).isFalse();
    }

    @Test
    void ensure_atTheSameMoment_makesOneOfEach() {
        Together.run(4, i -> labels().ensure(List.of(named("ensured-by-all"))));
        assertThat(labels().list().stream().filter(each -> each.name().equals("ensured-by-all")))
                .hasSize(1);
    }

    @Test
    void list_isComplete_beyondAPage() {
        var repository = newRepository();
        int many = capabilities().pageSize() + 2;
        IntStream.range(0, many).forEach(i -> repository.labels().create(named("label " + i)));
        assertThat(repository.labels().list().list()).hasSize(many);
        assertThat(repository.labels().list().stream().map(Label::name))
                .hasSize(many)
                .doesNotHaveDuplicates();
    }

    @Test
    void edit_changesWhatIsSet_andNothingElse() {
        Label made = labels().create(named("edited").description("Kept"));
        Label now = labels().edit(made.id(), LabelSettings.of("renamed", "000000"));
        assertThat(now.name()).isEqualTo("renamed");
        assertThat(now.color()).isEqualTo("000000");
        assertThat(now.description()).isEqualTo("Kept");
    }

    @Test
    void edit_archives_andOfNoneIsNotFound() {
        Label made = labels().create(named("archived"));
        assertThat(labels().edit(made.id(), named("archived").archived(true)).isArchived())
                .isTrue();
        refused(NotFoundException.class, () -> labels().edit(99_999_999, named("x")));
    }

    @Test
    void delete_takesItFromIssues() {
        Label made = labels().create(named("deleted"));
        int number = repository()
                .issues()
                .create(NewIssue.titled("Labelled").labelIds(List.of(made.id())))
                .number();
        labels().delete(made.id());
        assertThat(labels().find(made.id())).isEmpty();
        assertThat(repository().issues().get(number).labels()).isEmpty();
    }
}
