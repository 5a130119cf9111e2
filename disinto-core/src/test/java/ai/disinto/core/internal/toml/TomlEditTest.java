package ai.disinto.core.internal.toml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlEditTest {
    private static final TomlPlace PLACE = new TomlPlace(List.of("agents"), List.of("mirrors"));
    private static final List<String> ORDER = List.of("url", "model", "roles", "poll");
    private static final List<String> TOP = List.of();
    private static final List<String> BOT = List.of("agents", "bot");

    private static TomlEdit edit(String text) {
        return TomlEdit.of(SourceText.of(text, "test.toml"));
    }

    private static String put(String text, List<String> table, Object... pairs) {
        return edit(text).put(table, values(pairs), ORDER, PLACE).apply().text().text();
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    @Test
    void value_isReplacedAndNothingElse() {
        String text = "\uFEFF# a\r\nid   =  7   # id = 7\r\n\r\n[t]\r\nid=1";
        assertThat(put(text, TOP, "id", 8L)).isEqualTo(text.replace("  7   ", "  8   "));
        assertThat(put(text, List.of("t"), "id", 2L)).isEqualTo(text.substring(0, text.length() - 1) + "2");
    }

    @Test
    void equalValue_keepsTheWayItIsWritten() {
        String text = "a = 0x10\nb = 'x'\nc = [ \"p\",\n  'q', ] # two\n";
        assertThat(put(text, TOP, "a", 16L, "b", "x", "c", List.of("p", "q"))).isEqualTo(text);
    }

    @Test
    void valueOverSeveralLines_isReplacedWhole() {
        assertThat(put("a = [ 1, # one\n  2 ] # two\nb = 1\n", TOP, "a", List.of("x")))
                .isEqualTo("a = [\"x\"] # two\nb = 1\n");
        assertThat(put("a = '''\n[t]\n''' # c\n", TOP, "a", "y")).isEqualTo("a = \"y\" # c\n");
    }

    @Test
    void newKey_takesTheColumnOfItsSection() {
        assertThat(put("[agents.bot]\nurl      = 1\nforge_us = 2\n\n[z]\n", BOT, "model", "m"))
                .isEqualTo("[agents.bot]\nurl      = 1\nmodel    = \"m\"\nforge_us = 2\n\n[z]\n");
        assertThat(put("[agents.bot]\nurl  = 1\n", BOT, "model", "m"))
                .isEqualTo("[agents.bot]\nurl  = 1\nmodel = \"m\"\n");
        assertThat(put("[agents.bot]\n\turl=1\n\tlonger=2\n", BOT, "poll", 3L))
                .isEqualTo("[agents.bot]\n\turl=1\n\tpoll=3\n\tlonger=2\n");
    }

    @Test
    void newKeys_standInTheGivenOrder_orAtTheEnd() {
        assertThat(put("[agents.bot]\nurl = 1 # u\nmine = 2\n# c\n", BOT, "roles", List.of(), "model", "m", "x", true))
                .isEqualTo("[agents.bot]\nurl = 1 # u\nroles = []\nmodel = \"m\"\nmine = 2\nx = true\n# c\n");
    }

    @Test
    void newKey_inAnEmptyTableOrAtTheTop() {
        assertThat(put("[agents.bot]\r\n# nothing\r\n", BOT, "url", "u"))
                .isEqualTo("[agents.bot]\r\nurl = \"u\"\r\n# nothing\r\n");
        assertThat(put("\uFEFF# c\n[t]\n", TOP, "a", 1L)).isEqualTo("\uFEFFa = 1\n# c\n[t]\n");
        assertThat(put("a = 1", TOP, "b", 2L)).isEqualTo("a = 1\nb = 2");
        assertThat(put("", TOP, "b", 2L)).isEqualTo("b = 2\n");
    }

    @Test
    void newTable_comesBehindTheLastOfItsFamily() {
        assertThat(put("[agents.a]\nx = 1\n# y = 2\n\n[mirrors]\n", BOT, "url", "u"))
                .isEqualTo("[agents.a]\nx = 1\n# y = 2\n\n[agents.bot]\nurl = \"u\"\n\n[mirrors]\n");
        assertThat(put("[agents.a]\nx = 1\n# of mirrors\n[mirrors]\n", BOT, "url", "u"))
                .isEqualTo("[agents.a]\nx = 1\n\n[agents.bot]\nurl = \"u\"\n# of mirrors\n[mirrors]\n");
    }

    @Test
    void newTable_comesInFrontOfTheNextFamily_withItsComments() {
        assertThat(put("[m]\na = 1\n\n# of mirrors\n[mirrors]\n", BOT, "url", "u", "model", "m"))
                .isEqualTo("[m]\na = 1\n\n[agents.bot]\nurl   = \"u\"\nmodel = \"m\"\n\n# of mirrors\n[mirrors]\n");
        assertThat(put("a = 1\r\n[mirrors]\r\n", BOT, "url", "u"))
                .isEqualTo("a = 1\r\n\r\n[agents.bot]\r\nurl = \"u\"\r\n\r\n[mirrors]\r\n");
    }

    @Test
    void newTable_comesAtTheEnd_whateverStandsInComments() {
        assertThat(put("a = 1\n# [agents.bot]\n# url = 1\n", BOT, "url", "u"))
                .isEqualTo("a = 1\n# [agents.bot]\n# url = 1\n\n[agents.bot]\nurl = \"u\"\n");
        assertThat(put("a = 1\r\nb = 2", BOT, "url", "u"))
                .isEqualTo("a = 1\r\nb = 2\r\n\r\n[agents.bot]\r\nurl = \"u\"");
    }

    @Test
    void inlineTable_isChangedBetweenItsBraces() {
        assertThat(put("agents.bot = { url = 'a', roles = ['x'] } # c\n", BOT, "url", "b", "model", "m"))
                .isEqualTo("agents.bot = { url = \"b\", roles = ['x'], model = \"m\" } # c\n");
        assertThat(put("[agents]\nbot = {}\n", BOT, "url", "u")).isEqualTo("[agents]\nbot = { url = \"u\" }\n");
        assertThat(put("agents = { a = { url = 1 } }\n", BOT, "url", "u", "poll", 1L))
                .isEqualTo("agents = { a = { url = 1 }, bot.url = \"u\", bot.poll = 1 }\n");
    }

    @Test
    void dottedKeys_getMoreOfTheirKind() {
        assertThat(put("agents.bot.url = 1\nagents.bot.poll = 2\nb = 3\n", BOT, "model", "m"))
                .isEqualTo("agents.bot.url = 1\nagents.bot.model = \"m\"\nagents.bot.poll = 2\nb = 3\n");
        assertThat(put("[agents]\nbot.url = 1\n[z]\n", BOT, "url", 2L)).isEqualTo("[agents]\nbot.url = 2\n[z]\n");
    }

    @Test
    void quotedKeys_areFoundByWhatTheyMean() {
        assertThat(put("[\"agents\".'bot']\n\"\\u0075rl\" = 1\n", BOT, "url", 2L))
                .isEqualTo("[\"agents\".'bot']\n\"\\u0075rl\" = 2\n");
        assertThat(put("[agents.\"b c\"]\nurl = 1\n", List.of("agents", "b.c"), "url", 2L))
                .isEqualTo("[agents.\"b c\"]\nurl = 1\n\n[agents.\"b.c\"]\nurl = 2\n");
    }

    @Test
    void tableBelowATable_doesNotHideIt() {
        assertThat(put("[agents.bot.env]\na = 1\n", BOT, "url", "u"))
                .isEqualTo("[agents.bot.env]\na = 1\n\n[agents.bot]\nurl = \"u\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agents = 1\n", "[[agents]]\n[agents.bot]\n", "agents.bot = []\n", "[agents.bot.url]\n"})
    void otherShapes_areRefused(String text) {
        assertThatThrownBy(() -> put(text, BOT, "url", "u"))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContainingAll("toml.not-editable", "nothing was changed");
    }

    @Test
    void brokenText_isRefusedWithItsErrors() {
        assertThatThrownBy(() -> put("a = 1\na = 2\n", TOP, "a", 3L))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("toml.duplicate-key");
    }

    @Test
    void strings_areEscaped() {
        String value = "a\"b\\c\n\r\t\u0001\u007f# [x]\u20ac";
        String text = put("v = 1\n", TOP, "v", value);
        assertThat(text).isEqualTo("v = \"a\\\"b\\\\c\\n\\r\\t\\u0001\\u007F# [x]\u20ac\"\n");
        assertThat(put(text, TOP, "v", value)).isEqualTo(text);
    }

    @Test
    void removedKey_takesItsLineAlong() {
        String text = "\uFEFFa = 1 # c\nb = [\n 1]\n# c\nc = 2";
        assertThat(edit(text).remove(TOP, "a").apply().text().text()).isEqualTo("\uFEFFb = [\n 1]\n# c\nc = 2");
        assertThat(edit(text).remove(TOP, "b").remove(TOP, "c").apply().text().text())
                .isEqualTo("\uFEFFa = 1 # c\n# c\n");
        assertThat(edit(text).remove(TOP, "none").apply().text().text()).isEqualTo(text);
    }

    @Test
    void removedMember_takesItsCommaAlong() {
        String text = "t = { a = 1, b = 2, c = 3 }\n";
        List<String> table = List.of("t");
        assertThat(edit(text).remove(table, "a").apply().text().text()).isEqualTo("t = { b = 2, c = 3 }\n");
        assertThat(edit(text).remove(table, "b").apply().text().text()).isEqualTo("t = { a = 1, c = 3 }\n");
        assertThat(edit(text).remove(table, "c").apply().text().text()).isEqualTo("t = { a = 1, b = 2 }\n");
        assertThat(edit("t = { a = 1 }\n").remove(table, "a").apply().text().text())
                .isEqualTo("t = {  }\n");
    }

    @Test
    void removedTable_takesWhatIsBelowAlong() {
        String text = "a = 1\n\n[agents.bot]\nx = 1\n# c\ny = 2\n\n[agents.bot.env]\nz = 1\n\n# of b\n[b]\n";
        assertThat(edit(text).removeTable(BOT).apply().text().text()).isEqualTo("a = 1\n\n# of b\n[b]\n");
        assertThat(edit("agents.bot.x = 1\nagents.bot.y = 1\nb = 1\n")
                        .removeTable(BOT)
                        .apply()
                        .text()
                        .text())
                .isEqualTo("b = 1\n");
        assertThat(edit("agents = { a = 1, bot = {} }\n")
                        .removeTable(BOT)
                        .apply()
                        .text()
                        .text())
                .isEqualTo("agents = { a = 1 }\n");
    }

    @Test
    void hunks_nameExactlyTheLinesThatDiffer() {
        TomlEdit edit = edit("a = 1\nb = 2\nc = 3\n\n[agents.bot]\nurl = 1\nz = 1\n");
        TomlEdit.Result result = edit.put(TOP, values("b", 5L), ORDER, PLACE)
                .put(BOT, values("url", 2L, "poll", 9L), ORDER, PLACE)
                .remove(BOT, "z")
                .apply();
        assertThat(result.hunks()).containsExactly(new TomlHunk(1, 2, 1, 2), new TomlHunk(5, 7, 5, 7));
    }
}
