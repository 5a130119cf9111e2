package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "release-v120", "a--b-", "9-lives"})
    void names_ofSmallLettersDigitsAndDashes_areTaken(String text) {
        assertThat(ActionId.find(text)).contains(ActionId.of(text));
        assertThat(FormulaName.find(text)).contains(FormulaName.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a.b", "a/b", "a_b", "..", "a b", "a\n", "ä", "١", "a|b", "(a)", "a+"})
    void names_ofAnythingElse_areRefused(String text) {
        assertThat(ActionId.find(text)).isEmpty();
        assertThat(FormulaName.find(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ActionId.of(text));
        assertThatIllegalArgumentException().isThrownBy(() -> FormulaName.of(text));
    }

    @Test
    void id_fitsIntoTheNameOfABranch() {
        assertThat("vault/" + ActionId.of("a".repeat(94))).hasSize(100);
        assertThat(ActionId.find("a".repeat(95))).isEmpty();
    }

    @Test
    void id_namesItsFiles() {
        assertThat(ActionId.of("a-1").file()).hasToString("vault/actions/a-1.toml");
        assertThat(ActionId.of("a-1").resultFile()).hasToString("vault/actions/a-1.result.json");
    }

    @Test
    void names_areOrderedByTheirText() {
        assertThat(ActionId.of("a")).isLessThan(ActionId.of("b")).hasToString("a");
        assertThat(FormulaName.of("b")).isGreaterThan(FormulaName.of("a")).hasToString("b");
    }
}
