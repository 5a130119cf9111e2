package ai.disinto.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** What a reader of YAML 1.1 makes of words without quotes; the table is that of its type repository. */
final class OldYaml {
    private static final Pattern TYPED = Pattern.compile("y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE"
            + "|on|On|ON|off|Off|OFF"
            + "|~|null|Null|NULL|"
            + "|[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+"
            + "|[-+]?(?:[0-9][0-9_]*)?\\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?:[eE][-+]?[0-9]+)"
            + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"
            + "|<<|="
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}.*)?");

    private OldYaml() {}

    /** The words that are no text to it. */
    static List<String> typedWords(String yaml) {
        List<String> typed = new ArrayList<>();
        LoadSettings settings = LoadSettings.builder().build();
        ParserImpl events = new ParserImpl(settings, new StreamReader(settings, yaml));
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof ScalarEvent scalar
                    && scalar.getScalarStyle() == ScalarStyle.PLAIN
                    && TYPED.matcher(scalar.getValue()).matches()) {
                typed.add(scalar.getValue());
            }
        }
        return typed;
    }

    /** Whether it ends a line, or the reading, where a reader of YAML 1.2 does not. */
    static boolean hasOtherLineBreaks(String yaml) {
        return yaml.chars()
                .anyMatch(c -> c == 0x85
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0xfeff
                        || c == '\r'
                        || c == '\t'
                        || c == 0x7f
                        || (c < 0x20 && c != '\n')
                        || (c > 0x7f && c < 0xa0)
                        || c == 0xfffe
                        || c == 0xffff);
    }
}
