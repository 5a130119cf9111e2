package ai.disinto.testing.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScopesTest {
    @Test
    void normalized_areSortedWithoutWhatOthersContain() {
        assertThat(Scopes.normalized(List.of("read:user", "read:repository", "write:user")))
                .containsExactly("read:repository", "write:user");
    }

    @Test
    void normalized_everyWriteScopeIsAll() {
        List<String> every = Stream.of(
                        "activitypub",
                        "admin",
                        "issue",
                        "misc",
                        "notification",
                        "organization",
                        "package",
                        "repository",
                        "user")
                .map(kind -> "write:" + kind)
                .toList();
        assertThat(Scopes.normalized(every)).containsExactly("all");
    }

    @Test
    void normalized_keepsPublicOnlyBesideAll() {
        assertThat(Scopes.normalized(List.of("all", "public-only", "read:user")))
                .containsExactly("all", "public-only");
    }

    @Test
    void isKnown_refusesInventions() {
        assertThat(Scopes.isKnown("write:issue")).isTrue();
        assertThat(Scopes.isKnown("fly")).isFalse();
        assertThat(Scopes.isKnown("write:fly")).isFalse();
    }

    @Test
    void allow_writeContainsRead() {
        assertThat(Scopes.allow(Set.of("write:issue"), "read", "issue")).isTrue();
        assertThat(Scopes.allow(Set.of("read:issue"), "write", "issue")).isFalse();
        assertThat(Scopes.allow(Set.of("all"), "write", "admin")).isTrue();
    }
}
