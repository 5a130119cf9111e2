package ai.disinto.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "dev", "dev-qwen2", "a1-2b-c"})
    void name_ofTheGrammar_isTaken(String name) {
        assertThat(AgentName.parse(name)).hasToString(name).isEqualTo(AgentName.parse(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "1a", "A", "a_b", "a b", "é", "a/b", "a\n"})
    void otherName_isRefused(String name) {
        assertThat(AgentName.find(name)).isEmpty();
    }

    @Test
    void refusal_showsTheNameAndOneLikeIt() {
        assertThatThrownBy(() -> AgentName.parse("Dev Local"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Dev Local", "such as dev-local");
        assertThat(AgentName.find("a".repeat(61))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Dev-Local_2,dev-local-2", "unsloth/Qwen3.5-35B,unsloth-qwen3-5-35b", "--7 a--b__,a-b", "Ünï x,n-x"})
    void anyTextWithALetter_suggestsAName(String text, String name) {
        assertThat(AgentName.suggestFor(text)).contains(AgentName.parse(name));
    }

    @Test
    void suggestion_isBounded_andEmptyWithoutLetters() {
        assertThat(AgentName.suggestFor("a".repeat(59) + "--b").orElseThrow().toString())
                .hasSize(59);
        assertThat(AgentName.suggestFor("123 ---")).isEmpty();
    }

    @Test
    void names_areOrderedByText() {
        assertThat(AgentName.parse("a")).isLessThan(AgentName.parse("b"));
    }
}
