package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgeTest extends ClientTest {
    @Test
    void capabilities_areAskedForOnce_byAllIdentities() {
        server.then(200, "{\"version\":\"16.0.0-dev+gitea-1.22.0\"}").then(200, "{\"max_response_items\":20}");
        Capabilities capabilities = forge.capabilities();
        assertThat(capabilities.pageSize()).isEqualTo(20);
        assertThat(capabilities.filtersPullsByBranch()).isTrue();
        assertThat(forge.as(Secret.of("other")).capabilities()).isSameAs(capabilities);
        assertThat(server.asked()).containsExactly("GET /api/v1/version", "GET /api/v1/settings/api");
    }

    @Test
    void capabilities_ofUnknownVersion_areThoseOfTheOldest() {
        Capabilities capabilities = Capabilities.of("main-abc", 50);
        assertThat(capabilities.restrictsTokens()).isFalse();
        assertThat(capabilities.makesTokensForOthers()).isFalse();
        assertThat(Capabilities.of("15.0.3+gitea-1.22.0", 50).restrictsTokens()).isTrue();
    }

    @Test
    void time_isTheDateOfAnAnswer() {
        server.then(200, "{}", "Date", "Mon, 23 Nov 2026 10:00:09 GMT");
        assertThat(forge.time().now()).isEqualTo(Instant.parse("2026-11-23T10:00:09Z"));
    }

    @Test
    void time_withoutDate_isNoTime() {
        server.then(200, "{}");
        assertThatThrownBy(() -> forge.time().now()).isInstanceOf(UnexpectedAnswerException.class);
    }

    @Test
    void time_ofTheBuilder_isUsedByDerivedClientsToo() {
        Forge embedded =
                scripted.builder(server).serverTime(() -> Instant.EPOCH).build();
        assertThat(embedded.sudo("bob").time().now()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void request_isAuthorizedRepeatedAndChecked() {
        server.then(503, "{}").then(200, "[1]", "X-Odd", "yes");
        RawAnswer answer =
                forge.request("GET", "/topics/search").query("q", "a b&c").send();
        assertThat(answer.text()).isEqualTo("[1]");
        assertThat(answer.header("x-odd")).contains("yes");
        assertThat(server.asked()).hasSize(2).containsOnly("GET /api/v1/topics/search?q=a+b%26c");
    }

    @Test
    void request_thatChangesSomething_isRepeatedOnlyIfItMayBe() {
        server.thenLost();
        assertThatThrownBy(() -> forge.request("PUT", "/x").json("{}").send())
                .isInstanceOf(OutcomeUnknownException.class);
        server.thenLost().then(204, "");
        assertThat(forge.request("PUT", "/x").json("{}").repeatable().send().status())
                .isEqualTo(204);
    }

    @Test
    void request_forSomethingMissing_mayBeEmpty() {
        server.then(404, Answers.message("none"));
        assertThat(forge.request("GET", "/x").find()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "/x?y=1", "/x/../y", "/ x", "//evil.test", "/x#y", "/./x", "/x/"})
    void request_toSomewhereElse_isRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forge.request("GET", path))
                .withMessageContaining("path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "forge.test", "ftp://forge.test", "http://", "http://a:b@forge.test", "http://x?y", "::"})
    void builder_withoutAddressOfAWebServer_isRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forge.builder().url(url))
                .withMessageContaining("address");
    }

    @Test
    void builder_keepsAPathAndNoSlash() {
        assertThat(Forge.builder().url("http://host:3000/git//").build().url()).isEqualTo("http://host:3000/git");
        assertThatIllegalStateException()
                .isThrownBy(() -> Forge.builder().build())
                .withMessageContaining("url");
    }

    @Test
    void observer_seesEveryRequest_andMayFail() {
        List<ForgeObserver.Attempt> seen = new ArrayList<>();
        Forge observed = scripted.builder(server)
                .observer(attempt -> {
                    seen.add(attempt);
                    throw new IllegalStateException("observer");
                })
                .build();
        server.then(503, "{}").then(200, "{}");
        observed.request("GET", "/version").send();
        assertThat(seen).extracting(ForgeObserver.Attempt::number).containsExactly(1, 2);
        assertThat(seen).extracting(each -> each.pause().isPresent()).containsExactly(true, false);
    }

    @Test
    void names_cannotBecomeOtherPaths() {
        server.then(404, Answers.message("none"));
        forge.users().find("../admin/users?x=1#y");
        assertThat(server.asked()).containsExactly("GET /api/v1/users/..%2Fadmin%2Fusers%3Fx%3D1%23y");
    }
}
