package ai.disinto.forge.sprint;

import ai.disinto.forge.sprint.SubIssueStatus.State;
import java.util.ArrayList;
import java.util.List;

/** What speaks for and against closing a vision. */
final class VisionReasons {
    private VisionReasons() {}

    /** Empty if it can be closed. */
    static List<String> against(FilerSettings settings, SprintLook look) {
        List<String> out = new ArrayList<>(look.problems());
        for (SubIssueStatus entry : look.entries()) {
            boolean settled =
                    entry.state() == State.DONE || (entry.state() == State.REFUSED && settings.settlesRefused());
            if (!settled && entry.state() != State.CONFLICT) {
                out.add(words(entry));
            }
        }
        look.twins().forEach(twin -> out.add(twin + " and open"));
        look.children().forEach(child -> out.add("#" + child + " belongs to the vision and is open"));
        return List.copyOf(out);
    }

    static List<String> inFavour(SprintLook look) {
        long refused = look.entries().stream()
                .filter(entry -> entry.state() == State.REFUSED)
                .count();
        List<String> out = new ArrayList<>();
        out.add("all " + look.entries().size() + " entries of the document are filed and closed");
        if (refused > 0) {
            out.add(refused + " of them were refused, which counts as settled");
        }
        return List.copyOf(out);
    }

    private static String words(SubIssueStatus entry) {
        String where = entry.id()
                + entry.number().stream()
                        .mapToObj(number -> " (#" + number + ")")
                        .findFirst()
                        .orElse("");
        return switch (entry.state()) {
            case OPEN -> where + " is open";
            case REFUSED -> where + " was not done, but " + entry.why();
            default -> where + " is not filed";
        };
    }
}
