package ai.disinto.checks.api;

import ai.disinto.checks.PublishedModule;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The public API of a module as text that people review and that compilers do not change. */
final class ApiDump {
    private ApiDump() {}

    static String of(PublishedModule module) {
        StringJoiner out = new StringJoiner("\n", "", "\n");
        out.add("module " + module.descriptor().name() + requirements(module));
        for (String name : new TreeSet<>(module.exportedPackages())) {
            out.add("").add("package " + name);
            module.api().stream()
                    .filter(type -> type.getPackageName().equals(name))
                    .forEach(type -> out.add(text(new ApiType(module, type))));
        }
        return out.toString();
    }

    /** What differs, type by type: {@code -} was reviewed, {@code +} is what the code has now. */
    static List<String> differences(String reviewed, String current) {
        List<String> before = qualified(reviewed);
        List<String> after = qualified(current);
        List<String> out = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> out.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> out.add("+ " + line));
        if (out.isEmpty() && !reviewed.equals(current)) {
            out.add("only order or spacing differs");
        }
        return out;
    }

    private static String requirements(PublishedModule module) {
        return module.descriptor().requires().stream()
                .filter(requires -> requires.modifiers().toString().contains("TRANSITIVE"))
                .map(requires -> "\n  requires transitive " + requires.name())
                .sorted()
                .collect(Collectors.joining());
    }

    private static String text(ApiType type) {
        StringJoiner out = new StringJoiner("\n");
        out.add("").add(type.header());
        type.members().forEach(member -> out.add("  " + member));
        return out.toString();
    }

    /** Each line with the package or type that it belongs to. */
    private static List<String> qualified(String text) {
        List<String> out = new ArrayList<>();
        String holder = "";
        String type = "";
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            if (line.startsWith("package ")) {
                holder = line.substring("package ".length()) + ": ";
                out.add(line);
            } else if (line.startsWith("  ")) {
                out.add(holder + type + ": " + line.strip());
            } else {
                type = line.replaceFirst("^.*?(class|interface|enum|record|module) ([\\w.]+).*$", "$2");
                out.add(holder + line);
            }
        }
        return out;
    }
}
