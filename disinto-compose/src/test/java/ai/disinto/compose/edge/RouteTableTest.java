package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route does, and where a project's own goes. */
class RouteTableTest {
    private static final List<String> NAMES = List.of("bakery.example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'handle':[{'handler':'static_response'}]}",
                "{'match':[{'host':['*.example.org']}],'terminal':true}",
                "{'match':[{'host':['BAKERY.example.org']}],'handle':[{'handler':'reverse_proxy'}]}",
                "{'match':[{'host':['x.y']},{}],'handle':[{'handler':'file_server'}]}",
                "{'handle':[{'handler':'subroute','routes':[{'handle':[{'handler':'error'}]}]}]}"
            })
    void route_thatTakesAllRequestsOfAName_isSeen(String json) {
        assertThat(route(json).takes(NAMES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'handle':[{'handler':'headers'}]}",
                "{'handle':[{'handler':'file_server','pass_thru':true}]}",
                "{'match':[{'host':['*.org']}],'terminal':true}",
                "{'match':[{'host':['*.example.org'],'path':['/x']}],'terminal':true}",
                "{'match':[{'path':['/*']}],'terminal':true}",
                "{'match':['odd'],'terminal':true}",
                "{'match':[{'host':['cafe.example.org']}],'terminal':true}"
            })
    void route_thatLetsRequestsPass_isNoHindrance(String json) {
        assertThat(route(json).takes(NAMES)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1:20003 | 20003",
                "localhost:29999 | 29999",
                "[::1]:20000 | 20000",
                "tcp/127.0.0.1:20003 | 20003",
                ":20003 | 20003",
                "10.0.0.7:20003 | 0",
                "127.0.0.1:19999 | 0",
                "127.0.0.1:30000 | 0",
                "127.0.0.1:x | 0",
                "unix//run/x | 0",
                "{env.X} | 0"
            })
    void port_isThatOfATunnelOnThisMachine(String dial, int port) {
        List<Integer> ports = port == 0 ? List.of() : List.of(port);
        assertThat(route("{'handle':[{'handler':'subroute','routes':[{'upstreams':[{'dial':'" + dial + "'}]}]}]}")
                        .ports())
                .containsExactlyElementsOf(ports);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "':80' | true",
                "'tcp/[::]:443' | true",
                "'0.0.0.0:80' | true",
                "':70-90' | true",
                "':8080' | false",
                "'unix//run/80' | false",
                "':{env.PORT}' | false",
                "80 | false",
                "'80' | false",
                "':' | false",
                "':80-' | false"
            })
    void server_isOfTheEdge_ifItListensOnAWebPort(String listen, boolean edge) {
        Object address = ((JsonObject) json("{'a':" + listen + "}")).find("a");
        ListenAddress found = ListenAddress.of(Objects.requireNonNull(address));
        assertThat(found.has(80) || found.has(443)).isEqualTo(edge);
    }

    @Test
    void project_ofTheSamePrefix_isAnotherOne() {
        TunnelRoute route =
                new TunnelRoute(TunnelRoute.json("edge-bakery-two", List.of("bakery-two.example.org"), 20_001));
        assertThat(route.isOf(EdgeName.of("bakery"), Set.of("bakery.example.org")))
                .isFalse();
        assertThat(route.project()).contains("bakery-two");
        assertThat(route("{'@id':'edge-bakery.srv1'}").project()).contains("bakery");
    }

    @Test
    void routeOfOthers_withAnIdOfTheirs_isNeverOurs() {
        TunnelRoute route = new TunnelRoute(TunnelRoute.json("shop", NAMES, 20_001));
        assertThat(route.isOf(EdgeName.of("bakery"), Set.of("bakery.example.org")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'handler':'subroute','routes':[{'handle':[PROXY]}]} | true",
                "PROXY | true",
                "{'handler':'authentication'},PROXY | false",
                "{'handler':'subroute','routes':[{'handle':[{'handler':'authentication'},PROXY]}]} | false",
                "{'handler':'subroute','routes':[{'match':[{'path':['/x']}],'handle':[PROXY]}]} | false"
            })
    void routeWithoutId_isOfAnOlderVersion_ifItDoesNothingButProxy(String handlers, boolean ours) {
        String proxy = "{'handler':'reverse_proxy','upstreams':[{'dial':'127.0.0.1:20001'}]}";
        TunnelRoute route = route(
                "{'match':[{'host':['bakery.example.org']}],'handle':[" + handlers.replace("PROXY", proxy) + "]}");
        assertThat(route.isOf(EdgeName.of("bakery"), Set.of("bakery.example.org")))
                .isEqualTo(ours);
    }

    private static TunnelRoute route(String json) {
        return new TunnelRoute(json(json));
    }

    private static Object json(String text) {
        try {
            return JsonReader.of(text.replace('\'', '"')).value();
        } catch (JsonReader.BrokenJson e) {
            throw new AssertionError(text, e);
        }
    }
}
