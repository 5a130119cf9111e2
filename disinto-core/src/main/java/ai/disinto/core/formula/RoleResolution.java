package ai.disinto.core.formula;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.formula.RoleLookup.Candidate;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the formula of a role. */
final class RoleResolution {
    private final FormulaCatalog catalog;
    private final RoleLookup lookup;
    private final List<Path> missing = new ArrayList<>();

    RoleResolution(FormulaCatalog catalog, RoleLookup lookup) {
        this.catalog = catalog;
        this.lookup = lookup;
    }

    Parsed<RoleFormula> resolve() {
        for (Candidate candidate : lookup.candidates(catalog.folder())) {
            if (exists(candidate)) {
                return read(candidate)
                        .flatMap(formula -> Parsed.of(
                                candidate.file().toString(), new RoleFormula(candidate, formula, missing), List.of()));
            }
            missing.add(candidate.file());
        }
        String places = missing.stream().map(Path::toString).collect(Collectors.joining(", "));
        String folder = catalog.folder().toString();
        return Parsed.failed(
                folder,
                List.of(Diagnostic.error(
                        "formula.not-found",
                        SourceLocation.startOf(folder),
                        "there is no formula for the role " + lookup.role(),
                        "write one of " + places)));
    }

    private Parsed<Formula> parsed(Candidate candidate) {
        return entry(candidate)
                .map(FormulaEntry::parsed)
                .orElseThrow(() -> new IllegalStateException(candidate.file() + " is not in the catalog"));
    }

    private Optional<FormulaEntry> entry(Candidate candidate) {
        return catalog.entry(
                switch (candidate.origin()) {
                    case RUN_ROLE -> "run-" + lookup.role();
                    case ROLE, PROFILE, EXPLICIT -> lookup.role();
                });
    }

    private boolean exists(Candidate candidate) {
        return switch (candidate.origin()) {
            case PROFILE, EXPLICIT -> !Files.notExists(candidate.file(), LinkOption.NOFOLLOW_LINKS);
            case RUN_ROLE, ROLE ->
                entry(candidate).flatMap(FormulaEntry::document).isPresent();
        };
    }

    private Parsed<Formula> read(Candidate candidate) {
        return switch (candidate.origin()) {
            case PROFILE -> new FormulaFolder(lookup.profile().orElseThrow()).read(candidate.file());
            case EXPLICIT -> Formula.check(candidate.file());
            case RUN_ROLE, ROLE -> parsed(candidate);
        };
    }
}
