package ai.disinto.vault.doctor;

import ai.disinto.core.DisintoException;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.vault.audit.StateBranchException;
import ai.disinto.vault.doctor.RemedyStep.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The fewest changes that mend what was found, in an order in which they work. */
public final class RemedyPlan {
    private final List<RemedyStep> steps;
    private final Supplier<Examination> doctor;

    RemedyPlan(Set<RemedyStep> steps, Supplier<Examination> doctor) {
        this.steps = new LinkedHashSet<>(steps)
                .stream().sorted(Comparator.comparing(RemedyStep::phase)).toList();
        this.doctor = doctor;
    }

    /**
     * Answers what would be done.
     *
     * @return the steps in their order
     */
    public List<RemedyStep> steps() {
        return steps;
    }

    /**
     * Explains the plan to a person.
     *
     * @return the numbered steps, two lines each; one line that says so if there are none
     */
    public String explain() {
        if (steps.isEmpty()) {
            return "nothing to do";
        }
        List<String> lines = new ArrayList<>();
        for (RemedyStep step : steps) {
            lines.add((lines.size() + 1) + ". " + step);
        }
        return String.join("\n", lines);
    }

    /**
     * Does what needs no human, and examines again. May be repeated after any failure. A step that the forge refuses is
     * left for a human, and so is what only makes sense after it.
     *
     * @return what was done and what is left
     * @throws ai.disinto.forge.ForgeException if it cannot be found out what came of a step
     */
    public RemedyReport apply() {
        RemedyReport.Steps steps = applySteps();
        return new RemedyReport(steps.done(), steps.left(), doctor.get());
    }

    /** The same without the examination afterwards. */
    RemedyReport.Steps applySteps() {
        List<RemedyStep> done = new ArrayList<>();
        List<RemedyReport.Left> left = new ArrayList<>();
        boolean guarded = true;
        for (RemedyStep step : steps) {
            Optional<String> why = step.phase() == Phase.STATE && !guarded
                    ? Optional.of("it must wait until the branches are protected; examine again then")
                    : attempt(step);
            if (why.isEmpty()) {
                done.add(step);
            } else {
                left.add(new RemedyReport.Left(step, why.get()));
                guarded &= step.phase() != Phase.PROTECTION;
            }
        }
        return new RemedyReport.Steps(done, left);
    }

    private static Optional<String> attempt(RemedyStep step) {
        if (step.isForHuman()) {
            return Optional.of("it is for a human");
        }
        try {
            step.run();
            return Optional.empty();
        } catch (ForbiddenException
                | UnauthorizedException
                | NotFoundException
                | InvalidRequestException
                | StateBranchException e) {
            return Optional.of(because(e));
        }
    }

    private static String because(DisintoException e) {
        return "it was refused: " + e.getMessage();
    }

    /** Answers the number of steps. */
    @Override
    public String toString() {
        return "RemedyPlan[" + steps.size() + " steps]";
    }
}
