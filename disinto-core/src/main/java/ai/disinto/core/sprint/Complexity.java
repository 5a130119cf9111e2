package ai.disinto.core.sprint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The figures of a pitch: how large the sprint will be. Each is absent where the pitch does not give it. Immutable. */
public final class Complexity {
    private final FigureSet figures;

    Complexity(FigureSet figures) {
        this.figures = figures;
    }

    /**
     * Answers how many files the sprint touches. A pitch that gives new and modified files apart has their sum here.
     *
     * @return the estimate, or empty
     */
    public Optional<Estimate> files() {
        return figures.files();
    }

    /**
     * Answers how many of the files are new.
     *
     * @return the estimate, or empty where the pitch does not tell them apart
     */
    public Optional<Estimate> newFiles() {
        return figures.newFiles();
    }

    /**
     * Answers how many of the files are there already.
     *
     * @return the estimate, or empty where the pitch does not tell them apart
     */
    public Optional<Estimate> modifiedFiles() {
        return figures.modifiedFiles();
    }

    /**
     * Answers how many issues the sprint becomes.
     *
     * @return the estimate, or empty
     */
    public Optional<Estimate> subIssues() {
        return figures.subIssues();
    }

    /**
     * Answers how much of the work is new.
     *
     * @return the split, or empty
     */
    public Optional<WorkSplit> split() {
        return figures.split();
    }

    /**
     * Answers the parts of the system that the sprint touches, by name.
     *
     * @return the names in the order of the pitch; empty where it gives none
     */
    public List<String> subsystems() {
        return figures.subsystems();
    }

    /**
     * Answers how many parts of the system the sprint touches.
     *
     * @return the number that the pitch gives, else that of the names it lists, else empty
     */
    public OptionalInt subsystemCount() {
        return figures.subsystemCount();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Complexity that && figures.equals(that.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(figures);
    }

    @Override
    public String toString() {
        return "Complexity[" + figures + "]";
    }
}
