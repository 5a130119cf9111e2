package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.model.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest extends ClientTest {
    private static final LabelSettings BACKLOG = LabelSettings.of("backlog", "0075ca");
    private final Labels labels = repository.labels();

    @Test
    void ensure_makesOnlyWhatIsMissing() {
        settings();
        server.then(200, "[" + Answers.label(4, "backlog") + "]", "X-Total-Count", "1")
                .then(404, Answers.message("not found"))
                .then(201, Answers.label(9, "new"));
        List<Created<Label>> ensured = labels.ensure(List.of(BACKLOG, LabelSettings.of("new", "ffffff")));
        assertThat(ensured).extracting(Created::isNew).containsExactly(false, true);
        assertThat(ensured).extracting(each -> each.value().id()).containsExactly(4L, 9L);
    }

    @Test
    void ensure_sameNameTwice_makesOne() {
        settings();
        server.then(200, "[]").then(404, "null").then(201, Answers.label(9, "backlog"));
        assertThat(labels.ensure(List.of(BACKLOG, BACKLOG)))
                .extracting(Created::isNew)
                .containsExactly(true, false);
    }

    @Test
    void ensure_reportsTwins_andTheLowestIdCounts() {
        settings();
        server.then(
                200, "[" + Answers.label(9, "backlog") + "," + Answers.label(4, "backlog") + "]", "X-Total-Count", "2");
        Created<Label> ensured = labels.ensure(List.of(BACKLOG)).get(0);
        assertThat(ensured.value().id()).isEqualTo(4);
        assertThat(ensured.twins()).extracting(Label::id).containsExactly(9L);
    }

    @Test
    void ensure_withLostAnswer_findsWhatWasMade() {
        settings();
        server.then(200, "[]")
                .then(404, "null")
                .thenLost()
                .then(200, "[" + Answers.label(9, "backlog") + "]", "X-Total-Count", "1");
        assertThat(labels.ensure(List.of(BACKLOG)).get(0).value().id()).isEqualTo(9);
    }

    @Test
    void ids_comeInTheOrderOfTheNames() {
        settings();
        server.then(200, "[" + Answers.label(1, "a") + "," + Answers.label(2, "b") + "]", "X-Total-Count", "2");
        assertThat(labels.ids(List.of("b", "a"))).containsExactly(2L, 1L);
    }

    @Test
    void ids_ofUnknownName_namesIt() {
        settings();
        server.then(200, "[]").then(404, "null");
        assertThatThrownBy(() -> labels.ids(List.of("Backlog")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("there is no label \"Backlog\"");
    }

    @Test
    void ids_ofAMissingName_areThoseOfTheOrganisation() {
        settings();
        server.then(200, "[" + Answers.label(8, "a") + "]", "X-Total-Count", "1")
                .then(200, "[" + Answers.label(1, "a") + "," + Answers.label(2, "team-a") + "]", "X-Total-Count", "2");
        assertThat(labels.ids(List.of("team-a", "a"))).containsExactly(2L, 8L);
        assertThat(server.asked()).last().asString().startsWith("GET /api/v1/orgs/a/labels?");
    }

    @Test
    void ensure_takesTheLabelOfTheOrganisation_andNoneWhereItMayNotBeSeen() {
        settings();
        server.then(200, "[]").then(200, "[" + Answers.label(2, "backlog") + "]", "X-Total-Count", "1");
        Created<Label> shared = labels.ensure(List.of(BACKLOG)).get(0);
        assertThat(shared.isNew()).isFalse();
        assertThat(shared.value().id()).isEqualTo(2);
        server.then(200, "[]")
                .then(403, Answers.message("token does not have the scope"))
                .then(201, Answers.label(9, "backlog"));
        assertThat(labels.ensure(List.of(BACKLOG)).get(0).isNew()).isTrue();
    }

    @Test
    void edit_sendsTheSettings() {
        server.then(200, Answers.label(4, "x"));
        labels.edit(4, BACKLOG.description("ready").exclusive(true).archived(false));
        assertThat(server.lastBody())
                .isEqualTo("{\"name\":\"backlog\",\"color\":\"0075ca\",\"description\":\"ready\",\"exclusive\":true,"
                        + "\"is_archived\":false}");
    }
}
