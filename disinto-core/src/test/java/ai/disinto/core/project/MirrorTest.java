package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.codes;
import static ai.disinto.core.project.ProjectTexts.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git@codeberg.org:acme/x.git",
                "https://github.com/acme/x.git",
                "ssh://git@h:22/x",
                "git://h/x",
                "file:///srv/x.git",
                "/srv/mirrors/x.git",
            })
    void address_thatGitPushesTo_isTaken(String url) {
        assertThat(Mirror.of("m_1", url).url()).isEqualTo(url);
        assertThat(codes("[mirrors]\nm = \"" + url + "\"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ext::sh -c x, project.invalid-mirror-url",
        "ext::x@h:y, project.invalid-mirror-url",
        "fd::17, project.invalid-mirror-url",
        "--upload-pack=x, project.unsafe-value",
        "ssh://-oProxyCommand=x/y, project.invalid-mirror-url",
        "git@-oProxyCommand=x:y, project.invalid-mirror-url",
        "https://h/a b, project.invalid-mirror-url",
        "'', project.invalid-mirror-url",
        "x.git, project.invalid-mirror-url",
        "https://token@h/x, project.url-credentials",
        "ssh://git:pw@h/x, project.url-credentials",
    })
    void otherAddress_isReportedAndNeverWritten(String url, String code) {
        assertThat(codes("[mirrors]\nm = \"" + url + "\"")).containsExactly(code);
        assertThatThrownBy(() -> Mirror.of("m", url)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-mirror", "1a", "", "a.b", "é"})
    void nameThatFitsNoVariable_isSkippedAndNeverWritten(String name) {
        String more = "[mirrors]\n\"" + name + "\" = \"/x\"\nok = \"/y\"\n";
        assertThat(codes(more)).containsExactly("project.mirror-name");
        assertThat(config(more).mirrors()).extracting(Mirror::name).containsExactly("ok");
        assertThatThrownBy(() -> Mirror.of(name, "/x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesThatShareAVariable_areAnError() {
        assertThat(codes("[mirrors]\na = \"/x\"\nA = \"/y\"\n")).containsExactly("project.same-mirror-variable");
        assertThat(codes("[mirrors]\nurls = \"/x\"\n")).containsExactly("project.same-mirror-variable");
        assertThat(codes("[mirrors]\na = 1\n")).containsExactly("toml.wrong-type");
    }

    @Test
    void mirror_isAValueThatHidesPasswords() {
        ProjectConfig project = config("[mirrors]\nm = \"https://u:secret@h/x\"\n");
        assertThat(project.mirrors().get(0)).hasToString("m https://***@h/x");
        assertThat(Mirror.of("m", "/x")).isEqualTo(Mirror.of("m", "/x")).isNotEqualTo(Mirror.of("n", "/x"));
        assertThat(Mirror.of("m", "/x").variable()).isEqualTo("MIRROR_M");
    }
}
