package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"bakery", "abc", "a-1", "0-0", "x--y", "chats"})
    void name_ofLowerCaseDigitsAndInnerDashes_isTaken(String name) {
        assertThat(EdgeName.of(name)).hasToString(name);
        assertThat(EdgeName.of(name).problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "ab",
                "-abc",
                "abc-",
                "Bakery",
                "bake_ry",
                "bake.ry",
                "bake ry",
                "bäckerei",
                "abc\n",
                "a/../b",
                "$(id)",
                "{env.HOME}",
                "ba\u0000ry"
            })
    void name_ofAnotherForm_isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeName.of(name))
                .withMessageContaining("3 to 63 lower-case letters");
    }

    @Test
    void name_has63CharactersAtMost() {
        assertThat(EdgeName.of("a".repeat(63)).toString()).hasSize(63);
        assertThatIllegalArgumentException().isThrownBy(() -> EdgeName.of("a".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www",
                "api",
                "admin",
                "root",
                "mail",
                "chat",
                "forge",
                "edge",
                "caddy",
                "disinto",
                "register",
                "tunnel"
            })
    void name_thatTheEdgeNeeds_isReserved(String name) {
        assertThat(EdgeName.isReserved(name)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeName.of(name))
                .withMessageContaining("take another one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bakery", "my_shop", "-x", "ci", "forge", "ab"})
    void oldName_isTakenFromARegistry_withItsProblem(String name) {
        assertThat(EdgeName.registered(name).problem()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a.b", "a\"b", "ä", "a\nb", "*"})
    void nameThatNoRegistryHolds_isRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> EdgeName.registered(name));
    }

    @Test
    void names_areEqualByTheirText_andSorted() {
        assertThat(EdgeName.registered("bakery"))
                .isEqualTo(EdgeName.of("bakery"))
                .hasSameHashCodeAs("bakery");
        assertThat(EdgeName.of("bakery")).isLessThan(EdgeName.of("cafe"));
    }
}
