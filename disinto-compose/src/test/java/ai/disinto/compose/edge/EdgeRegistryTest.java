package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeRegistryTest {
    private static final String KEY = SampleKeys.REAL.get(0).line();
    private static final String BAKERY = "{'port':20003,'fqdn':'bakery.example.org','pubkey':'" + KEY
            + "','registered_at':'2026-04-12T08:15:00Z','registered_by':'ops-anna'}";
    private static final EdgeName NAME = EdgeName.of("bakery");

    @Test
    void registryOfTheExistingSystem_readsAsItIs() {
        EdgeRegistry registry = EdgeRegistry.parse(document("'bakery':" + BAKERY), "registry.json");
        Registration bakery = registry.find(NAME).orElseThrow();
        assertThat(bakery.port()).isEqualTo(20_003);
        assertThat(bakery.fqdn()).isEqualTo("bakery.example.org");
        assertThat(bakery.key()).isEqualTo(TunnelKey.parse(KEY));
        assertThat(bakery.registeredAt()).isEqualTo(Instant.parse("2026-04-12T08:15:00Z"));
        assertThat(bakery.registeredBy()).contains("ops-anna");
    }

    @Test
    void entryOfAnOlderVersion_hasNoCaller() {
        String entry = BAKERY.replace(",'registered_by':'ops-anna'", "");
        EdgeRegistry registry = EdgeRegistry.parse(document("'bakery':" + entry), "registry.json");
        assertThat(registry.find(NAME).orElseThrow().registeredBy()).isEmpty();
        assertThat(registry.render()).doesNotContain("registered_by");
    }

    @Test
    void oldNames_areReadAndSpokenOf() {
        String entry = BAKERY.replace("bakery.example", "Bake_Ry.example");
        Parsed<EdgeRegistry> checked = EdgeRegistry.check(document("'Bake_Ry':" + entry), "registry.json");
        assertThat(checked.isValid()).isTrue();
        assertThat(checked.diagnostics()).extracting(Diagnostic::code).containsExactly("edge.old-name");
        EdgeName old = EdgeName.registered("Bake_Ry");
        assertThat(checked.orElseThrow().find(old).orElseThrow().fqdn()).isEqualTo("bake_ry.example.org");
        assertThat(checked.orElseThrow().without(old).projects()).isEmpty();
    }

    @Test
    void whatANewerVersionWrote_survives() {
        String text = "{'version':1,'zone':[1.50,1e2,null,{'a':'\\ud800'}],'projects':{'bakery':"
                + BAKERY.replace("}", ",'quota':12345678901234567890}") + "}}";
        EdgeRegistry registry = EdgeRegistry.parse(text.replace('\'', '"'), "registry.json");
        EdgeRegistry changed = registry.with(project("cafe", 20_000)).without(EdgeName.of("cafe"));
        assertThat(changed).isEqualTo(registry);
        assertThat(changed.render())
                .contains("\"zone\": [1.50,1e2,null,{\"a\":\"\\uD800\"}]")
                .contains("\"quota\":12345678901234567890")
                .isASCII();
    }

    @Test
    void render_isOneLineForEachProject_alwaysTheSame() {
        EdgeRegistry registry =
                EdgeRegistry.empty().with(project("cafe", 20_001)).with(project("bakery", 20_000));
        assertThat(registry.render())
                .isEqualTo("""
                {
                  "version": 1,
                  "projects": {
                    "bakery": {"port":20000,"fqdn":"bakery.example.org","pubkey":"KEY","registered_at":"1970-01-01T00:00:00Z","registered_by":"ops"},
                    "cafe": {"port":20001,"fqdn":"cafe.example.org","pubkey":"KEY","registered_at":"1970-01-01T00:00:00Z","registered_by":"ops"}
                  }
                }
                """.replace("KEY", SampleKeys.number(7).toString()));
        assertThat(EdgeRegistry.parse(registry.render(), "again")).isEqualTo(registry);
        assertThat(EdgeRegistry.parse(EdgeRegistry.empty().render(), "again")).isEqualTo(EdgeRegistry.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | document.empty",
                "{ | edge.not-json",
                "[] | edge.not-json",
                "{} {} | edge.not-json",
                "{'version':2,'projects':{}} | edge.unknown-version",
                "{'version':1} | edge.no-projects",
                "{'version':1,'projects':[]} | edge.no-projects",
                "{'version':1,'version':1,'projects':{}} | edge.same-member",
                "{'version':1,'projects':{'a b':{}}} | edge.invalid-name",
                "{'version':1,'projects':{'$ENV':{}}} | edge.invalid-name",
                "{'version':1,'projects':{'bakery':7}} | edge.invalid-entry"
            })
    void document_thatIsWrong_isSaidToBe(String text, String code) {
        Parsed<EdgeRegistry> checked = EdgeRegistry.check(text.replace('\'', '"'), "registry.json");
        assertThat(checked.errors()).extracting(Diagnostic::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "20003 | 19999 | edge.invalid-port",
                "20003 | 30000 | edge.invalid-port",
                "20003 | '20003' | edge.invalid-port",
                "20003 | 2.0003e4 | edge.invalid-port",
                "bakery.example.org | bakery | edge.invalid-public-name",
                "bakery.example.org | {env.HOME}.example.org | edge.invalid-public-name",
                "bakery.example.org | *.example.org | edge.invalid-public-name",
                "ssh-ed25519 | ssh-dss | edge.invalid-key",
                "2026-04-12T08:15:00Z | yesterday | edge.invalid-time"
            })
    void entry_thatIsWrong_isSaidToBe_andDoesNotCount(String part, String wrong, String code) {
        String text = document("'bakery':" + BAKERY.replace(part, wrong));
        Parsed<EdgeRegistry> checked = EdgeRegistry.check(text, "registry.json");
        assertThat(checked.errors()).extracting(Diagnostic::code).containsExactly(code);
        assertThat(checked.value().orElseThrow().projects()).isEmpty();
    }

    @Test
    void problems_comeAllAtOnce_withTheirPlaces() {
        String text = "{\"version\": 1,\n \"projects\": {\n  \"bad name\": {},\n  \"bakery\": {\n   \"port\": 1}}}";
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> EdgeRegistry.parse(text, "registry.json"))
                .satisfies(e -> assertThat(e.diagnostics())
                        .extracting(problem -> problem.code() + " " + problem.line() + ":" + problem.column())
                        .containsExactlyInAnyOrder(
                                "edge.invalid-name 3:3",
                                "edge.invalid-public-name 4:3",
                                "edge.invalid-key 4:3",
                                "edge.invalid-time 4:3",
                                "edge.invalid-port 5:4"));
    }

    @Test
    void portOrPublicName_ofTwoProjects_isAnError() {
        String cafe = BAKERY.replace("bakery.", "cafe.");
        String samePort = document("'bakery':" + BAKERY + ",'cafe':" + cafe);
        String sameName = document("'bakery':" + BAKERY + ",'Bakery':" + BAKERY.replace("20003", "20004"));
        assertThat(EdgeRegistry.check(samePort, "x").errors())
                .extracting(Diagnostic::message)
                .containsExactly("cafe and bakery have the same port 20003");
        assertThat(EdgeRegistry.check(sameName, "x").errors())
                .extracting(Diagnostic::message)
                .containsExactly("Bakery and bakery have the same public name bakery.example.org");
    }

    @Test
    void freePort_isTheLowestThatNobodyHas() {
        EdgeRegistry registry =
                EdgeRegistry.empty().with(project("one", 20_000)).with(project("three", 20_002));
        assertThat(registry.freePort()).hasValue(20_001);
        assertThat(registry.freePort(List.of(20_001, 20_003)::contains)).hasValue(20_004);
        assertThat(EdgeRegistry.empty().freePort()).hasValue(20_000);
    }

    @Test
    void freePort_ofAFullRegistry_isNone() {
        TreeMap<EdgeName, Registration> all = new TreeMap<>();
        for (int port = EdgeRegistry.FIRST_PORT; port <= EdgeRegistry.LAST_PORT; port++) {
            all.put(EdgeName.of("p" + port), project("p" + port, port));
        }
        EdgeRegistry full = new EdgeRegistry(all, JsonObject.empty());
        assertThat(full.freePort()).isEmpty();
        assertThat(full.without(EdgeName.of("p25000")).freePort()).hasValue(25_000);
    }

    @Test
    void project_withThePortOfAnother_isNotAdded() {
        EdgeRegistry registry = EdgeRegistry.empty().with(project("bakery", 20_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.with(project("cafe", 20_000)))
                .withMessageContaining("those of bakery");
        assertThat(registry.with(project("bakery", 20_001)).projects()).hasSize(1);
    }

    @Test
    void authorizedKeys_letEachKeyListenOnItsPortAlone() {
        EdgeRegistry registry = EdgeRegistry.empty()
                .with(project("cafe", 20_001).withKey(SampleKeys.number(8)))
                .with(project("bakery", 20_000));
        String line = "restrict,port-forwarding,permitlisten=\"127.0.0.1:%d\",command=\"/bin/false\" %s\n";
        assertThat(registry.authorizedKeys())
                .isEqualTo("# Written from registry.json; changes are lost.\n"
                        + String.format(line, 20_000, SampleKeys.number(7))
                        + String.format(line, 20_001, SampleKeys.number(8)));
    }

    /** The SSH server looks at the first line of a key only. */
    @Test
    void keyOfSeveralProjects_hasOneLineWithAllTheirPorts() {
        EdgeRegistry registry =
                EdgeRegistry.empty().with(project("cafe", 20_001)).with(project("bakery", 20_000));
        assertThat(registry.authorizedKeys().lines().skip(1))
                .containsExactly("restrict,port-forwarding,permitlisten=\"127.0.0.1:20000\","
                        + "permitlisten=\"127.0.0.1:20001\",command=\"/bin/false\" " + SampleKeys.number(7));
    }

    @Test
    void comment_ofAKeyInTheFile_neverReachesTheAuthorizedKeys() {
        String entry = BAKERY.replace(KEY, KEY + " x\\u0020y");
        EdgeRegistry registry = EdgeRegistry.parse(document("'bakery':" + entry), "registry.json");
        assertThat(registry.authorizedKeys().lines().skip(1))
                .singleElement()
                .asString()
                .endsWith(" " + KEY);
    }

    static Registration project(String name, int port) {
        return new Registration(
                        EdgeName.registered(name), port, name + ".example.org", SampleKeys.number(7), Instant.EPOCH)
                .by("ops");
    }

    private static String document(String projects) {
        return ("{'version':1,'projects':{" + projects + "}}").replace('\'', '"');
    }
}
