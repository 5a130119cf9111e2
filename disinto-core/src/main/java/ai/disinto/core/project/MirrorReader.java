package ai.disinto.core.project;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the mirrors. */
final class MirrorReader {
    private final Optional<TomlFields> fields;
    private final Problems problems;
    private final Map<String, Mirror> byVariable = new HashMap<>();

    MirrorReader(Optional<TomlFields> fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    List<Mirror> read() {
        List<Mirror> mirrors = new ArrayList<>();
        if (fields.isPresent()) {
            for (String name : fields.get().keys()) {
                mirror(fields.get(), name).ifPresent(mirrors::add);
            }
        }
        return mirrors;
    }

    private Optional<Mirror> mirror(TomlFields mirrors, String name) {
        Setting<String> setting = new Setting<>(name, ValueRule.text(UrlRules::git, url -> url));
        Optional<String> url = setting.read(mirrors, problems);
        if (!Mirror.isName(name)) {
            problems.warning(
                    "project.mirror-name",
                    mirrors.location(name),
                    "the mirror " + Complaint.shown(name) + " is skipped: its name fits no variable",
                    "use letters, digits and underscores, no digit first");
            return Optional.empty();
        }
        Optional<Mirror> mirror = url.map(address -> Mirror.read(name, address));
        mirror.ifPresent(each -> reportCollision(each, mirrors));
        return mirror;
    }

    private void reportCollision(Mirror mirror, TomlFields mirrors) {
        Mirror other = byVariable.putIfAbsent(mirror.variable(), mirror);
        boolean list =
                mirror.variable().equals("MIRROR_NAMES") || mirror.variable().equals("MIRROR_URLS");
        if (other != null || list) {
            problems.error(
                    "project.same-mirror-variable",
                    mirrors.location(mirror.name()),
                    "the mirror " + mirror.name() + " needs the variable " + mirror.variable() + ", which "
                            + (other == null ? "lists all mirrors" : other.name() + " has"),
                    "rename the mirror");
        }
    }
}
