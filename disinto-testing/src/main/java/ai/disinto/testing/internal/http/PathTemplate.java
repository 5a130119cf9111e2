package ai.disinto.testing.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Matches raw paths against one template; literal parts win over parameters, those over the rest of a path. */
final class PathTemplate implements Comparable<PathTemplate> {
    private static final String DIFF_TYPE = ".{diffType}";

    private final String text;
    private final List<String> parts;
    private final List<Integer> ranks;

    PathTemplate(String text) {
        this.text = text;
        this.parts = split(text);
        this.ranks = parts.stream().map(PathTemplate::rank).toList();
    }

    static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    String text() {
        return text;
    }

    /** The parameters with percent signs decoded, if the path matches. */
    Optional<Map<String, String>> match(List<String> path) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (isRest(part)) {
                return path.size() > i ? rest(part, path.subList(i, path.size()), found) : Optional.empty();
            }
            if (i >= path.size() || !matches(part, path.get(i), found)) {
                return Optional.empty();
            }
        }
        return path.size() == parts.size() ? Optional.of(found) : Optional.empty();
    }

    private static Optional<Map<String, String>> rest(String part, List<String> path, Map<String, String> found) {
        found.put(part.substring(1, part.length() - 2), decode(String.join("/", path)));
        return Optional.of(found);
    }

    private static boolean matches(String part, String actual, Map<String, String> found) {
        if (part.endsWith(DIFF_TYPE)) {
            int dot = actual.lastIndexOf('.');
            String type = actual.substring(dot + 1);
            if (dot < 1 || !(type.equals("diff") || type.equals("patch"))) {
                return false;
            }
            found.put("diffType", type);
            return matches(part.substring(0, part.length() - DIFF_TYPE.length()), actual.substring(0, dot), found);
        }
        if (part.startsWith("{")) {
            found.put(part.substring(1, part.length() - 1), decode(actual));
            return !actual.isEmpty();
        }
        return part.equals(actual);
    }

    private static boolean isRest(String part) {
        return part.endsWith("*}");
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    @Override
    public int compareTo(PathTemplate other) {
        for (int i = 0; i < Math.min(ranks.size(), other.ranks.size()); i++) {
            int order = Integer.compare(ranks.get(i), other.ranks.get(i));
            if (order != 0) {
                return order;
            }
        }
        return ranks.size() == other.ranks.size()
                ? text.compareTo(other.text)
                : Integer.compare(ranks.size(), other.ranks.size());
    }

    private static int rank(String part) {
        return isRest(part) ? 3 : part.endsWith(DIFF_TYPE) ? 1 : part.startsWith("{") ? 2 : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTemplate template && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
