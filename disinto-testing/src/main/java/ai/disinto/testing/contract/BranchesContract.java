package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Branches;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.UnavailableException;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.internal.stage.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Branches}. */
abstract class BranchesContract extends RoleContract {
    private Branches branches() {
        return repository().branches();
    }

    @Test
    void list_hasEveryBranch() {
        branches().create("listed/one", "main");
        assertThat(branches().list().stream().map(Branch::name)).contains("main", "listed/one");
    }

    @Test
    void list_ofAnEmptyRepository_isEmpty() {
        var empty = newRepository(NewRepository.named(stage().name("empty")));
        assertThat(empty.branches().list().list()).isEmpty();
        assertThat(empty.branches().find("main")).isEmpty();
    }

    @Test
    void find_withASlashInTheName_findsIt() {
        Branch made = branches().create("find/with/slashes", "main");
        assertThat(branches().find("find/with/slashes")).contains(made);
        assertThat(branches().get("find/with/slashes").commit()).isEqualTo(head(repository()));
    }

    @Test
    void find_ofNone_isEmpty_andGetIsRefused() {
        assertThat(branches().find("none")).isEmpty();
        refused(NotFoundException.class, () -> branches().get("none"));
    }

    @Test
    void create_fromABranchOrACommit_beginsThere() {
        String head = head(repository());
        assertThat(branches().create("from-branch", "main").commit()).isEqualTo(head);
        assertThat(branches().create("from-commit", head).commit()).isEqualTo(head);
    }

    @Test
    void create_ofOneThatExists_isAConflict() {
        branches().create("twice", "main");
        refused(ConflictException.class, () -> branches().create("twice", "main"));
    }

    @Test
    void create_besideABranchThatWouldBeItsFolder_isAConflict() {
        branches().create("folder", "main");
        refused(ConflictException.class, () -> branches().create("folder/file", "main"));
    }

    @Test
    void create_withTheNameOfATag_isAConflict() {
        repository().tags().create("v-branch", "main", "");
        refused(ConflictException.class, () -> branches().create("v-branch", "main"));
    }

    @Test
    void create_fromNothing_isNotFound_thoughTheServerSays500() {
        refused(NotFoundException.class, () -> branches().create("from-nothing", "no-such-branch"));
        assertThat(branches().find("from-nothing")).isEmpty();
    }

    @Test
    void create_withABadName_isInvalid() {
        refused(InvalidRequestException.class, () -> branches().create("a..b", "main"));
    }

    @Test
    void create_intoAProtectedName_isUnavailable_thoughTheServerSays500() {
        var repository = newRepository();
        repository.protections().create(ProtectionRule.of("release/*"));
        refused(UnavailableException.class, () -> repository.branches().create("release/1", "main"));
    }

    @Test
    void create_byAReader_isForbidden() {
        var reader = repository(collaborator(Permission.READ));
        refused(ForbiddenException.class, () -> reader.branches().create("by-reader", "main"));
    }

    @Test
    void create_atTheSameMoment_isMadeOnce() {
        List<Boolean> made = Together.run(4, i -> {
            try {
                return branches().create("raced", "main").name().equals("raced");
            } catch (ForgeException e) {
                assertThat(e).isInstanceOf(ConflictException.class);
                return false;
            }
        });
        assertThat(made).containsOnlyOnce(true);
    }

    @Test
    void ensure_makesItOnce_andFindsItThen() {
        assertThat(branches().ensure("ensured", "main").isNew()).isTrue();
        var again = branches().ensure("ensured", "main");
        assertThat(again.isNew()).isFalse();
        assertThat(again.value().name()).isEqualTo("ensured");
    }

    @Test
    void ensure_atTheSameMoment_failsForNobody() {
        List<Branch> all =
                Together.run(4, i -> branches().ensure("ensured-by-all", "main").value());
        assertThat(all).extracting(Branch::name).containsOnly("ensured-by-all");
    }

    @Test
    void delete_endsIt_andDoesNothingIfThereIsNone() {
        branches().create("deleted", "main");
        branches().delete("deleted");
        assertThat(branches().find("deleted")).isEmpty();
        branches().delete("deleted");
        branches().delete("never-there");
    }

    @Test
    void delete_ofTheDefaultBranch_isForbidden() {
        refused(ForbiddenException.class, () -> branches().delete("main"));
    }

    @Test
    void find_showsAReaderWhatARuleDemands() {
        var repository = newRepository();
        repository
                .protections()
                .create(ProtectionRule.of("main")
                        .requiredApprovals(2)
                        .statusesRequired(true)
                        .requiredContexts(List.of("ci/*")));
        Branch seen = as(stranger(), repository, Permission.READ).branches().get("main");
        assertThat(seen.isProtected()).isTrue();
        assertThat(seen.requiredApprovals()).isEqualTo(2);
        assertThat(seen.requiredContexts()).containsExactly("ci/*");
        assertThat(seen.mayPush()).isFalse();
    }
}
