package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hire is a value that says whom, and refuses what nobody could be. */
class HireTest {
    private static final URI URL = URI.create("http://10.0.0.7:8081");

    @Test
    void backendAlone_isEnough() {
        Hire hire = Hire.on(Backend.anthropic());
        assertThat(hire.roles()).containsExactly(Role.of("dev"));
        assertThat(hire.name()).isEmpty();
        assertThat(hire.account()).isEmpty();
        assertThat(hire.url()).isEmpty();
        assertThat(hire).hasToString("Hire[next free name, [dev], anthropic]");
    }

    @Test
    void eachMethod_answersACopy() {
        Hire one = Hire.at(URL);
        Hire other = one.named("a").role(Role.of("review")).account("b").pollInterval(Duration.ofSeconds(5));
        assertThat(one).isEqualTo(Hire.at(URL)).isNotEqualTo(other).hasSameHashCodeAs(Hire.at(URL));
        assertThat(other.name()).contains("a");
        assertThat(other.account()).contains("b");
        assertThat(other.pollInterval()).contains(Duration.ofSeconds(5));
        assertThat(other.url()).contains(URL);
    }

    @Test
    void backendsThatNothingReaches_areRefused() {
        assertThatThrownBy(() -> Hire.on(Backend.named("bedrock"))).hasMessageContaining("bedrock");
        assertThatThrownBy(() -> Hire.on(Backend.compatible(URL, "m").withKey()))
                .hasMessageContaining("api_key");
        assertThatThrownBy(() -> Hire.at(URI.create("ftp://x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hire.at(URI.create("http://u:p@x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noRole_andAnOddInterval_areRefused() {
        Hire hire = Hire.at(URL);
        assertThatThrownBy(() -> hire.roles(List.of())).hasMessageContaining("does nothing");
        assertThatThrownBy(() -> hire.pollInterval(Duration.ofMillis(1500))).hasMessageContaining("whole seconds");
        assertThatThrownBy(() -> hire.pollInterval(Duration.ZERO)).hasMessageContaining("whole seconds");
        assertThatThrownBy(() -> Role.of("dev review"))
                .as("roles with blanks")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void builder_wantsFactoryAndAdministrator_andAHostThatCanBeAName() {
        Staffing.Builder builder = Staffing.builder();
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.host("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.host("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Hosts.checked(Hosts.thisOne())).isNotEmpty();
    }

    @Test
    void family_isTheWordThatAModelBeginsWith() {
        assertThat(ModelChoice.family("unsloth/Qwen3-Coder-30B")).isEqualTo("qwen3");
        assertThat(ModelChoice.family("30b")).isEqualTo("b");
        assertThat(ModelChoice.family("")).isEqualTo("llama");
    }
}
