package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients read: one line of JSON, whatever they sent. */
class CommandAnswerTest {
    private static final String KEY = SampleKeys.number(1).toString();
    private static final String OTHER = SampleKeys.number(2).toString();

    private final FakeEdge edge = new FakeEdge();

    @Test
    void register_answersPortAndName() {
        assertThat(answer("register bakery " + KEY)).isEqualTo("{\"port\":20000,\"fqdn\":\"bakery.example.org\"}");
        assertThat(answer("  register  bakery  " + KEY + "  anna@laptop $(id) ; rm "))
                .isEqualTo("{\"port\":20000,\"fqdn\":\"bakery.example.org\"}");
    }

    @Test
    void register_withSubdomains_answersThem() {
        EdgeControl control = new EdgeControl(edge.operations(), true);
        assertThat(control.answer("register bakery " + KEY, "anna"))
                .isEqualTo("{\"port\":20000,\"fqdn\":\"bakery.example.org\",\"routing_mode\":\"subdomain\","
                        + "\"subdomains\":{\"forge\":\"forge.bakery.example.org\",\"ci\":\"ci.bakery.example.org\","
                        + "\"chat\":\"chat.bakery.example.org\"}}");
    }

    @Test
    void deregister_answersWhatWasTakenAway() {
        answer("register bakery " + KEY);
        assertThat(answer("deregister bakery " + KEY + " other-comment"))
                .isEqualTo(
                        "{\"removed\":true,\"port\":20000,\"fqdn\":\"bakery.example.org\",\"deregistered_by\":\"anna\"}");
        assertThat(answer("list")).isEqualTo("{\"tunnels\":[]}");
    }

    @Test
    void list_hasEveryProject_andSaysWhatIsWrongWithOldNames() {
        answer("register bakery " + KEY);
        edge.registry = edge.registry.with(EdgeRegistryTest.project("My_Shop", 20_009));
        assertThat(answer("list"))
                .startsWith("{\"tunnels\":[{\"name\":\"My_Shop\",\"port\":20009,\"fqdn\":\"my_shop.example.org\","
                        + "\"registered_by\":\"ops\",\"problem\":\"a name of an older version")
                .endsWith("{\"name\":\"bakery\",\"port\":20000,\"fqdn\":\"bakery.example.org\","
                        + "\"registered_by\":\"anna\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | no command provided",
                "~   ~ | no command provided",
                "frobnicate | unknown command: frobnicate",
                "REGISTER bakery | unknown command: REGISTER",
                "register | register requires <project> <pubkey>",
                "register bakery | register requires <project> <pubkey>",
                "register Bakery KEY | invalid project name",
                "register -n KEY | invalid project name",
                "register $ENV.HOME KEY | invalid project name",
                "register {env.HOME} KEY | invalid project name",
                "register x\\u0024 KEY | invalid project name",
                "register forge KEY | name reserved",
                "register bakery ssh-dss AAAA | unsupported key type",
                "register bakery AAAA | unsupported key type",
                "register bakery ssh-ed25519 | invalid pubkey format",
                "register bakery ssh-ed25519 AAAA | invalid pubkey format",
                "register bakery ssh-rsa KEYBODY | invalid pubkey format",
                "deregister | deregister requires <project> <pubkey>",
                "deregister bakery | deregister requires <project> <pubkey>",
                "deregister bakery KEY | deregister denied",
                "deregister taken KEY | deregister denied",
                "deregister a.b KEY | deregister denied",
                "deregister bakery ssh-ed25519 AAAA | deregister denied",
                "register taken KEY | name is registered with another key"
            })
    void command_thatIsRefused_saysWhy(String command, String error) {
        edge.registry = edge.registry.with(EdgeRegistryTest.project("taken", 20_009));
        String body = KEY.substring(KEY.indexOf(' ') + 1);
        assertThat(answer(command.replace("KEYBODY", body).replace("KEY", KEY)))
                .isEqualTo("{\"error\":\"" + error + "\"}");
    }

    @Test
    void allowlist_isSpokenOfInItsWords() {
        edge.allowlist =
                Allowlist.of(Map.of(EdgeName.of("bakery"), SampleKeys.number(1).fingerprint()));
        assertThat(answer("register cafe " + KEY)).isEqualTo("{\"error\":\"name not approved\"}");
        assertThat(answer("register bakery " + OTHER))
                .isEqualTo("{\"error\":\"pubkey does not match allowed key for this project\"}");
        assertThat(answer("register bakery " + KEY)).contains("\"port\":20000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list\n",
                "list\u0000",
                "register bäckerei x y",
                "\u001b[2J",
                "list ä",
                "\ud800",
                "register bakery x y z\n"
            })
    void command_withMoreThanPrintableAscii_isRefused(String command) {
        assertThat(answer(command)).isEqualTo("{\"error\":\"invalid command\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {" josé@box", "\tanna@box", " anna@box\thome", " \u202e \ud800 $(id)", "\t\u0085 x"})
    void commentOfAKey_isDropped_whateverItIs(String comment) {
        assertThat(answer("register bakery " + KEY + comment)).contains("\"port\":20000");
        assertThat(answer("deregister bakery " + KEY + comment)).contains("\"removed\":true");
        assertThat(edge.log)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches("[ -~]+\n").doesNotContain("box", "home", "id"));
    }

    @Test
    void repeatedRegister_thatCaddyLeavesUnknown_isToBeRepeated_andTheProjectStays() {
        answer("register bakery " + KEY);
        edge.trouble(2, FakeEdge.Trouble.FAILS_AFTER);
        assertThat(answer("register bakery " + KEY)).isEqualTo("{\"error\":\"edge server failed, repeat it\"}");
        edge.calm();
        assertThat(answer("list")).contains("bakery");
    }

    @Test
    void command_isBoundedInLength() {
        assertThat(answer("list " + "x".repeat(10_000))).isEqualTo("{\"error\":\"invalid command\"}");
        assertThat(answer("x".repeat(8_000))).hasSizeLessThan(120).startsWith("{\"error\":\"unknown command: xxx");
    }

    @Test
    void caller_isData() {
        String evil = "x\"},{\u2028\n\"y";
        String registered = edge.control().answer("register bakery " + KEY, evil);
        assertThat(registered).contains("\"port\":20000");
        assertThat(answer("list")).contains("x\\\"},{\\u2028\\n\\\"y");
        assertThat(edge.control().answer("list", "")).startsWith("{\"tunnels\"");
    }

    @Test
    void edgeThatFails_saysSo_withoutItsSecrets() {
        edge.trouble(1, FakeEdge.Trouble.FAILS_BEFORE);
        assertThat(answer("register bakery " + KEY)).isEqualTo("{\"error\":\"edge server failed, try again\"}");
        edge.trouble(2, FakeEdge.Trouble.FAILS_BEFORE);
        assertThat(answer("register bakery " + KEY)).isEqualTo("{\"error\":\"edge storage failed, try again\"}");
        edge.calm();
        assertThat(answer("list")).isEqualTo("{\"tunnels\":[]}");
    }

    @Property(tries = 500)
    void answer_isOneLineOfJson_whateverIsSent(@ForAll String command, @ForAll String caller) throws Exception {
        String answer = new FakeEdge().control().answer(command, caller);
        assertThat(answer).isASCII().doesNotContain("\n", "\r");
        assertThat(JsonReader.of(answer).value()).isInstanceOf(JsonObject.class);
    }

    private String answer(String command) {
        return edge.control().answer(command, "anna");
    }
}
