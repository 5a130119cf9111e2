package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BranchesTest extends ClientTest {
    private final Branches branches = repository.branches();

    @Test
    void create_namesWhereItBegins() {
        server.then(201, Answers.branch("fix/7", true));
        assertThat(branches.create("fix/7", "main").commit()).isEqualTo("abc");
        assertThat(server.lastBody()).isEqualTo("{\"new_branch_name\":\"fix/7\",\"old_ref_name\":\"main\"}");
    }

    @Test
    void create_inARace_isAConflict() {
        server.then(500, Answers.message("")).then(200, Answers.branch("fix/7", true));
        assertThatThrownBy(() -> branches.create("fix/7", "main")).isInstanceOf(ConflictException.class);
    }

    @Test
    void create_fromNothing_isNotFound() {
        server.then(500, Answers.message("")).then(404, Answers.message("x")).then(404, Answers.message("x"));
        assertThatThrownBy(() -> branches.create("fix/7", "none"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("no \"none\" to begin at");
    }

    @Test
    void create_ofProtectedName_changedNothing() {
        server.then(500, Answers.message("")).then(404, Answers.message("x")).then(200, "{}");
        assertThatThrownBy(() -> branches.create("vault/7", "main"))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("a rule protects the name");
    }

    @Test
    void ensure_findsOrMakes() {
        server.then(200, Answers.branch("fix/7", true)).then(404, Answers.message("x"));
        server.then(201, Answers.branch("fix/8", true));
        assertThat(branches.ensure("fix/7", "main").isNew()).isFalse();
        assertThat(branches.ensure("fix/8", "main").isNew()).isTrue();
    }

    @Test
    void ensure_withLostAnswer_findsWhatWasMade() {
        server.then(404, Answers.message("x")).thenLost().then(200, Answers.branch("fix/7", true));
        assertThat(branches.ensure("fix/7", "main").value().name()).isEqualTo("fix/7");
    }

    @Test
    void delete_ofNothing_isDone() {
        server.then(500, Answers.message("")).then(404, Answers.message("x"));
        branches.delete("none");
        assertThat(server.asked())
                .containsExactly("DELETE " + BASE + "/branches/none", "GET " + BASE + "/branches/none");
    }

    @Test
    void delete_ofProtectedBranch_isForbidden() {
        server.then(403, Answers.message("branch protected"));
        assertThatThrownBy(() -> branches.delete("vault/one")).isInstanceOf(ForbiddenException.class);
    }
}
