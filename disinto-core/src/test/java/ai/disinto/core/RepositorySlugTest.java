package ai.disinto.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositorySlugTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme/harbour",
                "https://forge.example.org/acme/harbour.git",
                "http://localhost:3000/acme/harbour/",
                "git@forge.example.org:acme/harbour.git",
                "ssh://git@forge.example.org:2222/acme/harbour"
            })
    void fromLocation_leavesOutSchemeHostAndSuffix(String location) {
        assertThat(RepositorySlug.fromLocation(location)).isEqualTo(new RepositorySlug("acme", "harbour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme",
                "acme/",
                "/harbour",
                "acme/harbour/x",
                "../etc",
                "acme/..",
                "a b/c",
                "acme/x\n",
                "a/b?c",
                "a/%2e%2e"
            })
    void parse_ofAnythingElse_isRefused(String slug) {
        assertThatThrownBy(() -> RepositorySlug.parse(slug)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RepositorySlug.find(slug)).isEmpty();
    }

    @Test
    void fromLocation_neverShowsAPassword() {
        assertThatThrownBy(() -> RepositorySlug.fromLocation("https://me:hunter2@forge.example.org/only-one-part"))
                .hasMessageNotContaining("hunter2");
    }
}
