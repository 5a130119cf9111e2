package ai.disinto.factory;

import ai.disinto.factory.FactoryEvent.Part;
import ai.disinto.factory.TickLog.Pen;
import java.util.Optional;

/** What a tick does in one project. Each part may fail alone. */
record ProjectTick(ProjectState state, TickLog log) {
    void run(Optional<String> pause) throws InterruptedException {
        ClaimsPart claims = new ClaimsPart(state, pen(Part.CLAIMS));
        claims.keep();
        Optional<String> rests = pause.isPresent() ? pause : state.pauses().reason();
        if (rests.isPresent()) {
            pen(Part.FACTORY).held("It rests: " + rests.get());
            return;
        }
        pen(Part.VAULT).guarded(this::vault);
        pen(Part.CLAIMS).guarded(claims::reconcile);
        pen(Part.SPRINTS).guarded(() -> new SprintsPart(state, pen(Part.SPRINTS)).run());
        pen(Part.WALKS).guarded(() -> new WalksPart(state, pen(Part.WALKS)).run());
        pen(Part.REVIEWS).guarded(() -> new ReviewsPart(state, pen(Part.REVIEWS)).run());
        pen(Part.WORK).guarded(() -> new WorkPart(state, pen(Part.WORK)).run());
        pen(Part.WORK).guarded(() -> new CopiesPart(state, pen(Part.WORK)).run());
        pen(Part.ROLES).guarded(() -> new RolesPart(state, pen(Part.ROLES)).run());
    }

    private void vault() throws InterruptedException {
        if (state.options().vault.isPresent()) {
            new VaultPart(state.options().vault.get(), pen(Part.VAULT)).run();
        }
    }

    private Pen pen(Part part) {
        return log.pen(Optional.of(state.slug()), part);
    }
}
