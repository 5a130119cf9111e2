package ai.disinto.core.internal.toml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TomlOutlineTest {

    private static String valueOf(String text, String table, String key) {
        TomlOutline outline = TomlOutline.of(text, 64);
        TomlEntry entry = outline.entry(table, key).orElseThrow();
        return text.substring(entry.valueStart(), entry.valueEnd());
    }

    @Test
    void value_spansExactlyItsCharacters() {
        String text = "name   =  \"x # y\"   # comment\n[ci] # c\nid=7# seven\nlist = [ 1,\n  2 ] # two\n";
        assertThat(valueOf(text, "", "name")).isEqualTo("\"x # y\"");
        assertThat(valueOf(text, "ci", "id")).isEqualTo("7");
        assertThat(valueOf(text, "ci", "list")).isEqualTo("[ 1,\n  2 ]");
    }

    @Test
    void tablesOfAnArray_areCounted_andTheirChildrenBelongToTheLast() {
        TomlOutline outline = TomlOutline.of("[[s]]\n[s.t]\na=1\n[[s]]\n[[s.u]]\n[[s.u]]\nb=2\n", 64);
        assertThat(outline.headers())
                .extracting(TomlHeader::path)
                .containsExactly("", "s[0]", "s[0].t", "s[1]", "s[1].u[0]", "s[1].u[1]");
    }

    @Test
    void commentedStructure_isNoStructure() {
        TomlOutline outline = TomlOutline.of("# [agents.x]\n#   a = 1\nb = \"[no]\"\n", 64);
        assertThat(outline.headers()).hasSize(1);
        assertThat(outline.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.path()).isEqualTo("b"));
    }

    @Test
    void rawText_isWhatStandsBetweenTheDelimiters() {
        String text = "d = \"\"\"\nprintf '%s\\n' \\\n  \"\"x\"\"\"\"\"\n";
        TomlOutline outline = TomlOutline.of(text, 64);
        TomlString string = outline.string(outline.entry("", "d").orElseThrow()).orElseThrow();
        assertThat(string.raw(text)).isEqualTo("\nprintf '%s\\n' \\\n  \"\"x\"\"");
    }

    @Test
    void stringsInArraysAndInlineTables_areFoundByTheirPlace() {
        String text = "s = [{ id = 'a', needs = [\"b\", \"c\"] }, { id = 'd' }]\n";
        TomlOutline outline = TomlOutline.of(text, 64);
        TomlEntry entry = outline.entry("", "s").orElseThrow();
        assertThat(outline.string(entry, "[0].needs[1]").orElseThrow().raw(text))
                .isEqualTo("c");
        assertThat(outline.string(entry, "[1].id").orElseThrow().raw(text)).isEqualTo("d");
    }

    @Test
    void brokenLines_doNotHideTheRest() {
        TomlOutline outline = TomlOutline.of("a = \"unclosed\nb ! c\n[d\ne = 1\n", 64);
        assertThat(outline.entry("", "e")).isPresent();
        assertThat(outline.malformed()).hasSize(3);
    }
}
