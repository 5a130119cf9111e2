package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowlistTest {

    @Test
    void standard_isTheListThatShips() {
        assertThat(Allowlist.standard().secrets())
                .containsExactly(
                        "CLAWHUB_TOKEN",
                        "CODEBERG_TOKEN",
                        "DEPLOY_KEY",
                        "DOCKER_HUB_TOKEN",
                        "GITHUB_TOKEN",
                        "NPM_TOKEN");
        assertThat(Allowlist.standard().mounts())
                .containsExactly(
                        Mount.of("gpg", ".gnupg"), Mount.of("sops", ".config/sops/age"), Mount.of("ssh", ".ssh"));
    }

    @Test
    void with_leavesTheListItselfAsItIs() {
        Allowlist more = Allowlist.standard().withSecret("PYPI_TOKEN");
        assertThat(more.secrets()).hasSize(7);
        assertThat(Allowlist.standard().secrets()).hasSize(6);
        assertThat(more).isNotEqualTo(Allowlist.standard());
    }

    @Test
    void withMount_ofAKnownAlias_replacesIt() {
        Allowlist own = Allowlist.standard().withMount(new Mount("ssh", "deploy/.ssh", ".ssh"));
        assertThat(own.mount("ssh")).map(Mount::source).contains("deploy/.ssh");
        assertThat(own.mounts()).hasSize(3);
    }

    @Test
    void mount_isLookedUpAsAWhole() {
        assertThat(Allowlist.standard().mount("s.*")).isEmpty();
        assertThat(Allowlist.standard().mount("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1A", "A B", "A-B", "A.*", "_A", "ghp_0123"})
    void withSecret_ofNoName_isRefusedWithoutShowingIt(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allowlist.empty().withSecret(name))
                .withMessageContaining("not its value")
                .withMessageNotContaining("ghp_0123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/root", "../x", "a/../../b", ".", "a//b"})
    void mount_thatLeavesTheHome_isRefused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mount.of("x", path));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mount("x", "a", path));
        assertThatIllegalArgumentException().isThrownBy(() -> Mount.of("X " + path, "a"));
    }

    @Test
    void equals_goesByContent() {
        Allowlist one = Allowlist.empty().withSecret("A").withMount(Mount.of("x", "y"));
        Allowlist two = Allowlist.empty().withMount(Mount.of("x", "y")).withSecret("A");
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).hasToString("Allowlist[secrets=[A], mounts=[x]]");
    }
}
