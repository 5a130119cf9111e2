package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Contents;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.FileChange;
import ai.disinto.forge.FileWrite;
import ai.disinto.forge.FileWrite.Outcome;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.LockedException;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.Signature;
import ai.disinto.testing.internal.stage.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Contents}. */
abstract class ContentsContract extends RoleContract {
    private static final NewCommit MAIN = NewCommit.on("main");
    private static final String NO_BLOB = "0".repeat(40);

    private Contents contents() {
        return repository().contents();
    }

    private String sha(String path) {
        return contents().find(path, "main").orElseThrow().sha();
    }

    @Test
    void create_writesTheFile_andAnswersItsCommit() {
        FileWrite done = contents().create("made/a b.txt", bytes("one\n"), MAIN.message("say one"));
        assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(done.commit().orElseThrow().commit().message()).startsWith("say one");
        assertThat(done.current()).extracting(ContentEntry::path).containsExactly("made/a b.txt");
        assertThat(contents().find("made/a b.txt", "main").flatMap(ContentEntry::text))
                .contains("one\n");
    }

    @Test
    void create_ofWhatIsThere_isAlreadyThere_andOfSomethingElseAConflict() {
        contents().create("twice.txt", bytes("one"), MAIN);
        assertThat(contents().create("twice.txt", bytes("one"), MAIN).outcome()).isEqualTo(Outcome.ALREADY_THERE);
        FileWrite other = contents().create("twice.txt", bytes("two"), MAIN);
        assertThat(other.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(other.current()).extracting(ContentEntry::text).containsExactly(Optional.of("one"));
    }

    @Test
    void create_withAnEmptyContent_makesAnEmptyFile() {
        assertThat(contents().create("empty.txt", bytes(""), MAIN).isDone()).isTrue();
        assertThat(contents().raw("empty.txt", "main").orElseThrow()).isEmpty();
    }

    @Test
    void create_onANewBranch_makesItAndIsOneOnly() {
        NewCommit commit = NewCommit.on("main").newBranch("claims/1");
        assertThat(contents().create("claim.json", bytes("{}"), commit).outcome())
                .isEqualTo(Outcome.WRITTEN);
        assertThat(contents().create("claim.json", bytes("{}"), commit).outcome())
                .isEqualTo(Outcome.ALREADY_THERE);
        assertThat(contents().create("claim.json", bytes("[]"), commit).outcome())
                .isEqualTo(Outcome.CONFLICT);
        assertThat(contents().find("claim.json", "main")).isEmpty();
    }

    @Test
    void create_onAMissingBranch_isNotFound() {
        refused(NotFoundException.class, () -> contents().create("x.txt", bytes("x"), NewCommit.on("none")));
    }

    @Test
    void create_inAnEmptyRepository_makesTheFirstBranch() {
        var empty = newRepository(NewRepository.named(stage().name("empty")));
        assertThat(empty.contents().create("first.txt", bytes("1"), MAIN).outcome())
                .isEqualTo(Outcome.WRITTEN);
        assertThat(empty.get().isEmpty()).isFalse();
    }

    @Test
    void create_whereAFolderIs_isRefused() {
        contents().create("folder/x.txt", bytes("x"), MAIN);
        refused(InvalidRequestException.class, () -> contents().create("folder", bytes("x"), MAIN));
    }

    @Test
    void create_belowTheFolderOfGit_isRefused() {
        refused(InvalidRequestException.class, () -> contents().create(".git/config", bytes("x"), MAIN));
    }

    @Test
    void create_byAReaderOrAStranger_isForbidden_andByNobodyUnauthorized() {
        var reader = repository(collaborator(Permission.READ)).contents();
        refused(ForbiddenException.class, () -> reader.create("r.txt", bytes("x"), MAIN));
        refused(
                ForbiddenException.class,
                () -> repository(stranger()).contents().create("r.txt", bytes("x"), MAIN));
        var nobody = owner().forge()
                .as(Credentials.anonymous())
                .repository(repository().slug());
        refused(UnauthorizedException.class, () -> nobody.contents().create("r.txt", bytes("x"), MAIN));
    }

    @Test
    void create_onAProtectedBranch_isForbidden_andNotTakenForALostRace() {
        var repository = newRepository();
        repository.protections().create(ProtectionRule.of("main").boundAdministrators(true));
        int mark = session().log().mark();
        refused(ForbiddenException.class, () -> repository.contents().create("x.txt", bytes("x"), MAIN));
        assertThat(session().log().since(mark))
                .filteredOn(each -> each.method().equals("POST"))
                .hasSize(1);
    }

    @Test
    void create_inAnArchivedRepository_isLocked() {
        var repository = newRepository();
        repository.edit(RepositoryEdit.nothing().archived(true));
        refused(LockedException.class, () -> repository.contents().create("x.txt", bytes("x"), MAIN));
    }

    @Test
    void create_byAnAuthorAtATime_isWrittenDownSo() {
        Instant then = Instant.parse("2026-01-02T03:04:05Z");
        NewCommit commit = MAIN.author("Robot", "robot@example.org").dated(then).message("dated");
        Signature author = contents()
                .create("dated.txt", bytes("d"), commit)
                .commit()
                .orElseThrow()
                .commit()
                .author()
                .orElseThrow();
        assertThat(author.name()).isEqualTo("Robot");
        assertThat(author.when()).contains(then);
    }

    @Test
    void create_signedOff_saysSo() {
        String message = contents()
                .create("signed.txt", bytes("s"), MAIN.message("s").signedOff())
                .commit()
                .orElseThrow()
                .commit()
                .message();
        assertThat(message).contains("Signed-off-by: ");
    }

    @Test
    void update_withTheBlobThatIsThere_replacesIt() {
        contents().create("updated.txt", bytes("one"), MAIN);
        FileWrite done = contents().update("updated.txt", bytes("two"), sha("updated.txt"), MAIN);
        assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(contents().raw("updated.txt", "main").orElseThrow()).isEqualTo(bytes("two"));
    }

    @Test
    void update_withAStaleBlob_isAConflict_whateverTheStatus() {
        contents().create("stale.txt", bytes("one"), MAIN);
        FileWrite done = contents().update("stale.txt", bytes("two"), NO_BLOB, MAIN);
        assertThat(done.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(done.current()).extracting(ContentEntry::sha).containsExactly(sha("stale.txt"));
    }

    @Test
    void update_thatIsDoneAlready_isAlreadyThere() {
        contents().create("done.txt", bytes("one"), MAIN);
        String first = sha("done.txt");
        contents().update("done.txt", bytes("two"), first, MAIN);
        assertThat(contents().update("done.txt", bytes("two"), first, MAIN).outcome())
                .isEqualTo(Outcome.ALREADY_THERE);
    }

    @Test
    void update_ofAMissingFile_isAConflict_thoughTheServerSays500() {
        FileWrite done = contents().update("missing.txt", bytes("x"), NO_BLOB, MAIN);
        assertThat(done.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(done.current()).isEmpty();
    }

    @Test
    void delete_withTheBlobThatIsThere_endsIt_andMayBeRepeated() {
        contents().create("deleted/only.txt", bytes("one"), MAIN);
        String blob = sha("deleted/only.txt");
        assertThat(contents().delete("deleted/only.txt", blob, MAIN).outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(contents().find("deleted/only.txt", "main")).isEmpty();
        assertThat(contents().delete("deleted/only.txt", blob, MAIN).outcome()).isEqualTo(Outcome.ALREADY_THERE);
        refused(NotFoundException.class, () -> contents().delete("x.txt", blob, NewCommit.on("none")));
        refused(
                NotFoundException.class,
                () -> contents().list("deleted", "main").list());
    }

    @Test
    void delete_withAStaleBlob_isAConflict() {
        contents().create("kept.txt", bytes("one"), MAIN);
        assertThat(contents().delete("kept.txt", NO_BLOB, MAIN).outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(contents().find("kept.txt", "main")).isPresent();
    }

    @Test
    void change_writesSeveralFilesInOneCommit() {
        contents().create("several/old.txt", bytes("old"), MAIN);
        contents().create("several/gone.txt", bytes("gone"), MAIN);
        FileWrite done = contents()
                .change(
                        List.of(
                                FileChange.create("several/new.txt", bytes("new")),
                                FileChange.update("several/old.txt", bytes("newer"), sha("several/old.txt")),
                                FileChange.delete("several/gone.txt", sha("several/gone.txt"))),
                        MAIN.message("several"));
        assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(contents().list("several", "main").stream().map(ContentEntry::name))
                .containsExactlyInAnyOrder("new.txt", "old.txt");
    }

    @Test
    void change_ofWhichOneFails_writesNothing() {
        contents().create("half/there.txt", bytes("there"), MAIN);
        FileWrite done = contents()
                .change(
                        List.of(
                                FileChange.create("half/new.txt", bytes("n")),
                                FileChange.create("half/there.txt", bytes("x"))),
                        MAIN);
        assertThat(done.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(contents().find("half/new.txt", "main")).isEmpty();
    }

    @Test
    void find_ofAFolderOrAMissingFileOrBranch_isEmpty() {
        contents().create("dir/file.txt", bytes("x"), MAIN);
        assertThat(contents().find("dir", "main")).isEmpty();
        assertThat(contents().find("dir/none.txt", "main")).isEmpty();
        assertThat(contents().find("dir/file.txt", "none")).isEmpty();
    }

    @Test
    void list_ofTheRoot_hasFilesAndFolders_withoutContents() {
        contents().create("listed/file.txt", bytes("x"), MAIN);
        List<ContentEntry> root = contents().list("", "main").list();
        assertThat(root)
                .filteredOn(each -> each.type().equals("dir"))
                .extracting(ContentEntry::name)
                .contains("listed");
        assertThat(root)
                .filteredOn(each -> each.type().equals("file"))
                .extracting(ContentEntry::name)
                .contains("README.md");
        assertThat(root).allSatisfy(each -> assertThat(each.content()).isEmpty());
    }

    @Test
    void raw_answersTheBytes_orNothing() {
        byte[] odd = {0, 1, (byte) 0xff, '\r', '\n'};
        contents().create("raw.bin", odd, MAIN);
        assertThat(contents().raw("raw.bin", "main").orElseThrow()).isEqualTo(odd);
        assertThat(contents()
                        .find("raw.bin", "main")
                        .flatMap(ContentEntry::bytes)
                        .orElseThrow())
                .isEqualTo(odd);
        assertThat(contents().raw("none.bin", "main")).isEmpty();
        assertThat(contents().raw("raw.bin", "none")).isEmpty();
    }

    @Test
    void create_ofOneFileAtTheSameMoment_isWrittenOnce() {
        List<Outcome> ends = Together.run(
                4, i -> contents().create("raced.txt", bytes("by " + i), MAIN).outcome());
        assertThat(ends).containsOnlyOnce(Outcome.WRITTEN).contains(Outcome.CONFLICT);
        assertThat(ends).containsOnly(Outcome.WRITTEN, Outcome.CONFLICT);
    }

    @Test
    void create_ofOtherFilesAtTheSameMoment_isWrittenInTheEnd_orSaysThatItIsNot() {
        List<Boolean> ends = Together.run(3, i -> {
            try {
                return contents().create("raced/" + i, bytes("x"), MAIN).isDone();
            } catch (ForgeException e) {
                return false;
            }
        });
        for (int i = 0; i < ends.size(); i++) {
            assertThat(contents().find("raced/" + i, "main").isPresent()).isEqualTo(ends.get(i));
        }
        assertThat(ends).contains(true);
    }

    @Test
    void update_withOneBlobAtTheSameMoment_isWrittenOnce() {
        contents().create("swapped.txt", bytes("0"), MAIN);
        String blob = sha("swapped.txt");
        List<Outcome> ends = Together.run(
                4,
                i -> contents()
                        .update("swapped.txt", bytes("by " + i), blob, MAIN)
                        .outcome());
        assertThat(ends).containsOnlyOnce(Outcome.WRITTEN);
        assertThat(ends).containsOnly(Outcome.WRITTEN, Outcome.CONFLICT);
    }

    @Test
    void delete_withOneBlobAtTheSameMoment_endsItOnce() {
        contents().create("raced-away.txt", bytes("0"), MAIN);
        String blob = sha("raced-away.txt");
        List<Outcome> ends = Together.run(
                4, i -> contents().delete("raced-away.txt", blob, MAIN).outcome());
        assertThat(ends).containsOnlyOnce(Outcome.WRITTEN);
        assertThat(ends).containsOnly(Outcome.WRITTEN, Outcome.ALREADY_THERE);
    }
}
