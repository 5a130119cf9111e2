package ai.disinto.testing.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.store.AccessToken;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Store;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final Store store = new Store();
    private final Access access = new Access(store);
    private final User alice = user("alice");
    private final User bob = user("bob");
    private final Repository repository = repository(alice);

    private User user(String name) {
        User user = new User(store.nextId(User.class), Instant.EPOCH, name, name + "@example.org");
        store.accounts().add(user);
        return user;
    }

    private Repository repository(User owner) {
        return new Repository(
                store.nextId(Repository.class),
                GitRepository.create("x", "main"),
                Instant.EPOCH,
                owner,
                "x",
                Instant.EPOCH);
    }

    @Test
    void publicRepository_isReadByEverybody() {
        assertThat(access.of((User) null, repository)).isEqualTo(Permission.READ);
        assertThat(access.of(bob, repository)).isEqualTo(Permission.READ);
        assertThat(access.of(alice, repository)).isEqualTo(Permission.OWNER);
    }

    @Test
    void privateRepository_isHiddenFromStrangers() {
        repository.isPrivate(true);
        assertThat(access.of(bob, repository)).isEqualTo(Permission.NONE);
        repository.collaborators().put(bob.id(), Permission.WRITE);
        assertThat(access.of(bob, repository)).isEqualTo(Permission.WRITE);
    }

    @Test
    void siteAdministrator_ownsEverything() {
        repository.isPrivate(true);
        bob.admin(true);
        assertThat(access.of(new Caller(bob, null, true), repository)).isEqualTo(Permission.OWNER);
        assertThat(access.of(bob, repository)).isEqualTo(Permission.NONE);
    }

    @Test
    void team_givesItsMembersWhatItMay() {
        User crew = user("crew");
        crew.organization(true);
        Repository tools = repository(crew);
        Team team = new Team(1, crew, "agents");
        team.permission(Permission.WRITE);
        team.members().add(bob.id());
        store.accounts().add(team);
        assertThat(access.of(bob, tools)).isEqualTo(Permission.READ);
        team.repositories().add(tools.id());
        assertThat(access.of(bob, tools)).isEqualTo(Permission.WRITE);
    }

    @Test
    void hiddenOrganisation_hidesItsPublicRepositories() {
        User crew = user("crew");
        crew.organization(true);
        crew.visibility("private");
        assertThat(access.of(bob, repository(crew))).isEqualTo(Permission.NONE);
    }

    @Test
    void tokenForPublicThings_doesNotReachPrivateOnes() {
        repository.isPrivate(true);
        AccessToken token = new AccessToken(1, alice, "t", "s", Set.of("all", "public-only"), Instant.EPOCH);
        assertThat(access.of(new Caller(alice, token, false), repository)).isEqualTo(Permission.NONE);
    }

    @Test
    void tokenForOneRepository_reachesNoOther() {
        AccessToken token = new AccessToken(1, alice, "t", "s", Set.of("all"), Instant.EPOCH);
        token.repositories(List.of(repository(alice)));
        assertThat(access.of(new Caller(alice, token, false), repository)).isEqualTo(Permission.NONE);
    }

    @Test
    void limitedAccount_isVisibleToWhoeverSignedIn() {
        alice.visibility("limited");
        assertThat(access.isVisible(alice, null)).isFalse();
        assertThat(access.isVisible(alice, bob)).isTrue();
    }
}
