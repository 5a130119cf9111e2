package ai.disinto.vault.action;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.formula.BlastTier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an action file says, and where it says what others ask about. */
record ActionContent(
        ActionId id,
        FormulaName formula,
        SourceLocation formulaAt,
        String context,
        List<String> secrets,
        List<Mount> mounts,
        Optional<String> model,
        List<String> tools,
        Optional<Duration> timeout,
        Optional<BlastTier> blastRadius,
        SourceLocation blastRadiusAt,
        Optional<String> version) {}
