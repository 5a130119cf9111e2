package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Team;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a team may do in which parts of repositories. */
final class TeamUnits {
    private static final List<String> ALL = List.of(
            "repo.code",
            "repo.issues",
            "repo.pulls",
            "repo.releases",
            "repo.wiki",
            "repo.ext_wiki",
            "repo.ext_issues",
            "repo.projects",
            "repo.packages",
            "repo.actions");

    private TeamUnits() {}

    /** Gives a team the permission and parts that a call names. The answer is whether it has any part then. */
    static boolean apply(Team team, Body body) {
        Map<String, String> map = map(body);
        body.text("permission")
                .filter(word -> !word.isEmpty())
                .map(TeamUnits::permission)
                .ifPresent(team::permission);
        if (team.permission().atLeast(Permission.ADMIN)) {
            all(team);
        } else if (!map.isEmpty()) {
            replace(team, map);
            team.permission(least(map));
        } else {
            body.texts("units").filter(units -> !units.isEmpty()).ifPresent(units -> {
                Map<String, String> same = new TreeMap<>();
                units.stream()
                        .filter(ALL::contains)
                        .forEach(unit -> same.put(unit, team.permission().word()));
                replace(team, same);
            });
        }
        return !team.units().isEmpty();
    }

    /** Every part, with the permission of the team. */
    static void all(Team team) {
        Map<String, String> all = new TreeMap<>();
        ALL.forEach(unit -> all.put(unit, team.permission().word()));
        replace(team, all);
    }

    private static void replace(Team team, Map<String, String> units) {
        team.units().keySet().retainAll(units.keySet());
        team.units().putAll(units);
    }

    private static Map<String, String> map(Body body) {
        Map<String, String> map = new TreeMap<>();
        body.object("units_map")
                .ifPresent(units -> units.names().stream()
                        .filter(ALL::contains)
                        .forEach(unit -> map.put(
                                unit, permission(units.textOrEmpty(unit)).word())));
        return map;
    }

    private static Permission least(Map<String, String> map) {
        return map.values().stream()
                .map(TeamUnits::permission)
                .min(Permission::compareTo)
                .orElse(Permission.NONE);
    }

    private static Permission permission(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "read" -> Permission.READ;
            case "write" -> Permission.WRITE;
            case "admin" -> Permission.ADMIN;
            default -> Permission.NONE;
        };
    }
}
