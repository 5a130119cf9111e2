package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An entry comes, changes or goes; every other byte stays. */
class ComposeEditTest {
    private static final String GENERATED = """
            services:
              a:
                image: "a:1"

              # The agent b.
              b:
                image: "b:2"
                ports:
                  - "1:2"

              # The last.
              c: {}

            volumes:
              b-data:
                name: x_b-data
            """;
    private static final String B = "\n  # The agent b.\n  b:\n    image: \"b:2\"\n    ports:\n      - \"1:2\"\n";

    private static String like(String text, String family, String key) {
        return new ComposeEdit(text)
                .like(new ComposeEdit(GENERATED), family, key)
                .text();
    }

    private static String fired(String text) {
        return new ComposeEdit(text)
                .like(new ComposeEdit("services: {}\n"), "services", "b")
                .text();
    }

    @Test
    void newEntry_standsBehindTheOneBeforeIt_elseAtTheEnd() {
        assertThat(like("services:\n  a: {image: x}\n\n  # c\n  c: {}\n", "services", "b"))
                .isEqualTo("services:\n  a: {image: x}\n" + B + "\n  # c\n  c: {}\n");
        assertThat(like("services:\n  z: {}\n# end\n", "services", "b"))
                .isEqualTo("services:\n  z: {}\n" + B + "# end\n");
    }

    @Test
    void otherIndentation_andAMissingLineEnd_areThoseOfTheFile() {
        assertThat(like("services:\n    z: {}", "services", "b"))
                .isEqualTo("services:\n    z: {}\n" + B.replace("\n  ", "\n    "));
        assertThat(like("services:\r\n  z: {}\r\n", "services", "b"))
                .isEqualTo("services:\r\n  z: {}\r\n" + B.replace("\n", "\r\n"));
    }

    @Test
    void familyThatIsMissingOrEmpty_getsTheEntry() {
        String entry = "  b-data:\n    name: x_b-data\n";
        assertThat(like("services: {}\n", "volumes", "b-data")).isEqualTo("services: {}\n\nvolumes:\n" + entry);
        assertThat(like("volumes:\nservices: {}\n", "volumes", "b-data"))
                .isEqualTo("volumes:\n" + entry + "services: {}\n");
        assertThat(like("volumes: {} # none\nx: 1\n", "volumes", "b-data"))
                .isEqualTo("volumes:  # none\n" + entry + "x: 1\n");
    }

    @Test
    void presentEntry_isReplacedWithItsComment() {
        assertThat(like("services:\n  # mine\n\n  # old\n  b:\n    image: x # y\n  c: {}\n", "services", "b"))
                .isEqualTo("services:\n  # mine\n" + B + "  c: {}\n");
    }

    @Test
    void entryThatGoes_takesItsCommentAlone() {
        String before = "services:\n  a:\n    x-a: |+\n      # text\n\n";
        assertThat(fired(before + "  # b\n  b:\n    command: [\n      x ]\n  # c\n  c: {}\n"))
                .isEqualTo(before + "  # c\n  c: {}\n");
        assertThat(fired("services: # all\n  b: {}\nvolumes: {}\n")).isEqualTo("services: {} # all\nvolumes: {}\n");
    }

    @Test
    void whatIsOnOneLine_isNotTouched() {
        assertThat(like("services: {b: {image: x}}\n", "services", "b")).isEqualTo("services: {b: {image: x}}\n");
        assertThat(fired("{services: {b: {}, c: {}}}")).isEqualTo("{services: {b: {}, c: {}}}");
        assertThat(fired("- no mapping\n")).isEqualTo("- no mapping\n");
    }
}
