package ai.disinto.core.internal.toml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the scanner has seen so far. */
final class TomlScan {
    final List<TomlHeader> headers = new ArrayList<>();
    final List<TomlEntry> entries = new ArrayList<>();
    /** What stands inside inline tables; arrays, whose elements have no name, left out. */
    final List<TomlEntry> inlineEntries = new ArrayList<>();

    final List<TomlOutline.PlacedString> strings = new ArrayList<>();
    final List<Integer> malformed = new ArrayList<>();
    final BlankLines blankLines = new BlankLines();
    int tooDeep = -1;
    private final Map<String, Integer> tablesOfArray = new HashMap<>();

    TomlScan() {
        headers.add(new TomlHeader(List.of(), "", false, 0, 0));
    }

    TomlHeader current() {
        return headers.get(headers.size() - 1);
    }

    void addHeader(List<String> keys, boolean array, int start, int end) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            TomlPath.append(path, keys.get(i));
            boolean last = i == keys.size() - 1;
            if (last && array) {
                tablesOfArray.merge(path.toString(), 1, Integer::sum);
            }
            Integer count = tablesOfArray.get(path.toString());
            if (count != null) {
                path.append('[').append(count - 1).append(']');
            }
        }
        headers.add(new TomlHeader(keys, path.toString(), array, start, end));
    }
}
