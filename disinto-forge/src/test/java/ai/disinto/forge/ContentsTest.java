package ai.disinto.forge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.FileWrite.Outcome;
import ai.disinto.forge.internal.http.ScriptedTransport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest extends ClientTest {
    private static final NewCommit MAIN = NewCommit.on("main").message("m");
    private static final byte[] TWO = "two".getBytes(UTF_8);
    private static final String OURS = Answers.file("f.txt", "ours", "dHdv");
    private static final String THEIRS = Answers.file("f.txt", "theirs", "b25l");
    private final Contents contents = repository.contents();

    @Test
    void create_sendsBase64AndAnswersTheCommit() {
        server.then(201, Answers.fileCommit(OURS));
        FileWrite write = contents.create("dir/a b.txt", TWO, MAIN);
        assertThat(write.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(write.commit().orElseThrow().commit().sha()).isEqualTo("c0ffee");
        assertThat(server.asked()).containsExactly("POST " + BASE + "/contents/dir/a%20b.txt");
        assertThat(server.lastBody()).isEqualTo("{\"branch\":\"main\",\"message\":\"m\",\"content\":\"dHdv\"}");
    }

    @Test
    void create_whereTheFileIsWithOtherContent_isAConflict() {
        server.then(422, Answers.message("repository file already exists")).then(200, THEIRS);
        FileWrite write = contents.create("f.txt", TWO, MAIN);
        assertThat(write.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(write.current().get(0).text()).contains("one");
    }

    @Test
    void create_whoseAnswerWasLost_findsWhatItWrote() {
        server.thenLost().then(200, OURS);
        assertThat(contents.create("f.txt", TWO, MAIN).outcome()).isEqualTo(Outcome.ALREADY_THERE);
    }

    @Test
    void create_thatLostTheRaceForTheBranch_isRepeated() {
        server.then(500, Answers.message("")).then(404, Answers.message("none")).then(201, Answers.fileCommit(OURS));
        assertThat(contents.create("f.txt", TWO, MAIN).outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(scripted.pauses()).hasSize(1);
    }

    @Test
    void create_thatLostTheRaceOn16_isRepeated_sinceTheAccountMayPush() {
        server.then(403, Answers.message("PushRejected"))
                .then(404, Answers.message("none"))
                .then(200, Answers.branch("main", true))
                .then(201, Answers.fileCommit(OURS));
        assertThat(contents.create("f.txt", TWO, MAIN).outcome()).isEqualTo(Outcome.WRITTEN);
    }

    @Test
    void create_withoutPermission_isForbidden_andNotRepeated() {
        server.then(403, Answers.message("user cannot commit to repo"))
                .then(404, Answers.message("none"))
                .then(200, Answers.branch("main", false));
        assertThatThrownBy(() -> contents.create("f.txt", TWO, MAIN)).isInstanceOf(ForbiddenException.class);
        assertThat(server.asked()).filteredOn(each -> each.startsWith("POST")).hasSize(1);
    }

    @Test
    void create_ofProtectedFile_isForbiddenInTheEnd() {
        server.always(call -> {
            boolean write = call.method().equals("POST");
            boolean branch = call.url().endsWith("/branches/main");
            return branch
                    ? ScriptedTransport.answer(200, Answers.branch("main", true))
                    : ScriptedTransport.answer(write ? 403 : 404, Answers.message("path is protected"));
        });
        assertThatThrownBy(() -> contents.create("vault/policy.toml", TWO, MAIN))
                .isInstanceOf(ForbiddenException.class);
        assertThat(server.asked()).filteredOn(each -> each.startsWith("POST")).hasSize(4);
    }

    @Test
    void create_atAPathThatCannotBeReadEither_isRefusedAsTheServerSaid() {
        server.then(422, Answers.message("path contains a malformed path component"))
                .always(call -> ScriptedTransport.answer(500, Answers.message("")));
        assertThatThrownBy(() -> contents.create(".git/config", TWO, MAIN))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("malformed");
    }

    @Test
    void create_onNewBranchThatExists_isAConflictWithWhatIsThere() {
        NewCommit claim = NewCommit.on("main").newBranch("claims/7");
        server.then(422, Answers.message("branch already exists")).then(200, THEIRS);
        server.then(200, Answers.branch("claims/7", true));
        FileWrite write = contents.create("f.txt", TWO, claim);
        assertThat(write.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(server.asked().get(1)).isEqualTo("GET " + BASE + "/contents/f.txt?ref=claims%2F7");
    }

    @Test
    void create_onMissingBranch_isNotFound() {
        server.then(404, Answers.message("branch does not exist"));
        assertThatThrownBy(() -> contents.create("f.txt", TWO, MAIN)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {422, 409, 500, 403})
    void update_ofAFileThatChanged_isAConflict(int status) {
        server.then(status, Answers.message("sha does not match")).then(200, THEIRS);
        assertThat(contents.update("f.txt", TWO, "old", MAIN).outcome()).isEqualTo(Outcome.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(ints = {422, 409, 500, 403})
    void update_thatIsThereAlready_isDone(int status) {
        server.then(status, Answers.message("sha does not match")).then(200, OURS);
        FileWrite write = contents.update("f.txt", TWO, "old", MAIN);
        assertThat(write.outcome()).isEqualTo(Outcome.ALREADY_THERE);
        assertThat(write.isDone()).isTrue();
        assertThat(write.commit()).isEmpty();
    }

    @Test
    void update_ofMissingFile_isAConflict() {
        server.then(500, Answers.message("")).then(404, Answers.message("none"));
        assertThat(contents.update("f.txt", TWO, "old", MAIN).outcome()).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void delete_ofAFileThatChanged_isAConflict() {
        server.then(400, Answers.message("sha does not match")).then(200, THEIRS);
        assertThat(contents.delete("f.txt", "old", MAIN).outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(server.body(0)).isEqualTo("{\"branch\":\"main\",\"message\":\"m\",\"sha\":\"old\"}");
    }

    @Test
    void delete_whoseAnswerWasLost_seesThatTheFileIsGone() {
        server.thenLost().then(404, Answers.message("none"));
        assertThat(contents.delete("f.txt", "old", MAIN).outcome()).isEqualTo(Outcome.ALREADY_THERE);
    }

    @Test
    void delete_ofAFileThatIsGone_isDone_unlessTheBranchIsMissing() {
        server.then(404, Answers.message("repository file does not exist"))
                .then(200, Answers.branch("main", true))
                .then(404, Answers.message("none"));
        assertThat(contents.delete("f.txt", "ours", MAIN).outcome()).isEqualTo(Outcome.ALREADY_THERE);
        server.then(404, Answers.message("branch does not exist")).then(404, Answers.message("none"));
        assertThatThrownBy(() -> contents.delete("f.txt", "ours", MAIN)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void delete_answersWithoutContent() {
        server.then(200, "{\"content\":null,\"commit\":{\"sha\":\"c0ffee\"}}");
        assertThat(contents.delete("f.txt", "old", MAIN).current()).isEmpty();
    }

    @Test
    void change_ofSeveralFiles_isOneCommit() {
        server.then(201, "{\"files\":[" + OURS + ",null],\"commit\":{\"sha\":\"c0ffee\"}}");
        List<FileChange> changes = List.of(
                FileChange.create("f.txt", TWO), FileChange.update("g", TWO, "s1"), FileChange.delete("h", "s2"));
        assertThat(contents.change(changes, MAIN).current()).hasSize(1);
        assertThat(server.lastBody())
                .contains("{\"operation\":\"create\",\"path\":\"f.txt\",\"content\":\"dHdv\"}")
                .contains("{\"operation\":\"update\",\"path\":\"g\",\"content\":\"dHdv\",\"sha\":\"s1\"}")
                .contains("{\"operation\":\"delete\",\"path\":\"h\",\"sha\":\"s2\"}");
    }

    @Test
    void change_thatIsHalfThere_isAConflict() {
        List<FileChange> changes = List.of(FileChange.create("f.txt", TWO), FileChange.create("g.txt", TWO));
        server.then(422, Answers.message("exists")).then(200, OURS).then(404, Answers.message("none"));
        assertThat(contents.change(changes, MAIN).outcome()).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void find_ofAFolder_isEmpty() {
        server.then(200, "[" + THEIRS + "]");
        assertThat(contents.find("dir", "main")).isEmpty();
    }

    @Test
    void list_ofTheRoot_hasNoPath() {
        server.then(200, "[" + THEIRS + "]");
        assertThat(contents.list("", "main").list()).hasSize(1);
        assertThat(server.asked()).containsExactly("GET " + BASE + "/contents?ref=main");
    }

    @Test
    void raw_answersTheBytes() {
        server.then(200, "two\n", "Content-Type", "text/plain").then(404, Answers.message("none"));
        assertThat(contents.raw("f.txt", "main"))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("two\n"));
        assertThat(contents.raw("f.txt", "main")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escape", "a/../b", "a//b", "", "/a", "a/", "."})
    void pathThatLeadsElsewhere_isNotSent(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> contents.create(path, TWO, MAIN));
        assertThat(server.calls()).isEmpty();
    }
}
