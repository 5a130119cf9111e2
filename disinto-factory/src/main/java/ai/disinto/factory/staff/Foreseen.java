package ai.disinto.factory.staff;

import org.jspecify.annotations.Nullable;

/** A step that looks once while a plan is made, for a later step that depends on what it would do. */
final class Foreseen implements Step {
    private final Step step;
    private @Nullable Look look;

    Foreseen(Step step) {
        this.step = step;
    }

    @Override
    public Look look() {
        Look known = look == null ? step.look() : look;
        look = known;
        return known;
    }

    @Override
    public StaffStep run(Progress progress) {
        return step.run(progress);
    }
}
