package ai.disinto.factory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One look at how a factory stands. */
record StatusLook(FactorySettings settings, List<ProjectState> projects, Pauses pauses, List<FactoryEvent> failures) {
    FactoryStatus status() {
        Instant now = settings.now();
        List<String> rests = new ArrayList<>();
        StatusText text = new StatusText(settings.secrets());
        text.heading(1, "Factory");
        text.line("As of " + now + ".");
        pauses.reason().ifPresent(why -> rests.add("The factory rests: " + shown(why)));
        for (ProjectState project : projects) {
            project.pauses().reason().ifPresent(why -> rests.add(project.slug() + " rests: " + shown(why)));
        }
        rests.forEach(text::item);
        for (ProjectState project : projects) {
            new ProjectStatus(project, text).write();
        }
        text.heading(2, "Last errors");
        failures.forEach(failure -> text.item(failure.at() + " " + failure));
        text.noneIf(failures.isEmpty());
        return new FactoryStatus(now, rests, text.toString());
    }

    private String shown(String why) {
        return TickLog.line(settings.secrets(), why);
    }
}
