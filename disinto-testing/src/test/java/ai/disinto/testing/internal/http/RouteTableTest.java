package ai.disinto.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
    private static final String REPOSITORY = "/repos/{owner}/{repo}";

    private final RouteTable table = RouteTable.of(15);

    @ParameterizedTest
    @CsvSource({
        "/repos/a/b/branches/feature/x, /branches/{branch*}, branch, feature/x",
        "/repos/a/b/branches/feature%2Fx, /branches/{branch*}, branch, feature/x",
        "/repos/a/b/contents/src/a%20b.txt, /contents/{filepath*}, filepath, src/a b.txt",
        "/repos/a/b/contents/../escape.txt, /contents/{filepath*}, filepath, ../escape.txt",
        "/repos/a/b/compare/main...feature/x, /compare/{basehead*}, basehead, main...feature/x",
        "/repos/a/b/pulls/main/fix/two, /pulls/{base}/{head*}, head, fix/two",
        "/repos/a/b/branch_protections/vault%2F*, /branch_protections/{name}, name, vault/*",
        "/repos/a/b/branches/a+b, /branches/{branch*}, branch, a+b",
        "/repos/a/b/pulls/7.diff, /pulls/{index}.{diffType}, index, 7",
        "/repos/a/b/pulls/7, /pulls/{index}, index, 7",
        "/repos/a/b/releases/latest, /releases/latest, repo, b",
        "/repos/a/b/git/refs/heads/main, /git/refs/{ref*}, ref, heads/main"
    })
    void match_findsRouteAndDecodedParameter(String path, String template, String name, String value) {
        RouteMatch match = table.match("GET", path);
        assertThat(match.route()).extracting(Route::template).isEqualTo(REPOSITORY + template);
        assertThat(match.parameters()).containsEntry(name, value);
    }

    @Test
    void match_readsDottedParameterOnlyForDiffAndPatch() {
        assertThat(table.match("GET", "/repos/a/b/pulls/7.patch").parameters()).containsEntry("diffType", "patch");
        assertThat(table.match("GET", "/repos/a/b/pulls/7.zip").parameters()).containsEntry("index", "7.zip");
    }

    @Test
    void match_ofKnownPathWithAnotherMethod_namesTheMethodsItHas() {
        RouteMatch match = table.match("PUT", "/version");
        assertThat(match.route()).isNull();
        assertThat(match.otherMethods()).containsExactly("GET");
    }

    @ParameterizedTest
    @CsvSource({"/nothing/here", "/repos/a/b/git/branches", "/repos/a/b/branch_protections/vault/*", "/"})
    void match_ofUnknownPath_isNothing(String path) {
        RouteMatch match = table.match("GET", path);
        assertThat(match.route()).isNull();
        assertThat(match.otherMethods()).isEmpty();
    }

    @Test
    void match_ofPathWithoutSlash_isNothing() {
        assertThat(table.match("GET", "")).isEqualTo(RouteMatch.UNKNOWN);
    }

    @Test
    void routesOfALaterLine_areUnknownToEarlierOnes() {
        String tokens = "/admin/users/dave/tokens";
        assertThat(RouteTable.of(16).match("POST", tokens).route()).isNotNull();
        assertThat(RouteTable.of(15).match("POST", tokens).route()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /repos/a/b/issues, issue",
        "GET, /repos/a/b/pulls, repository",
        "DELETE, /repos/a/b, owner",
        "POST, /user/repos, user repository",
        "GET, /version, ''"
    })
    void scopes_areThoseOfTheServersRouter(String method, String path, String scopes) {
        assertThat(table.match(method, path).route())
                .extracting(route -> String.join(" ", route.scopes()))
                .isEqualTo(scopes);
    }
}
