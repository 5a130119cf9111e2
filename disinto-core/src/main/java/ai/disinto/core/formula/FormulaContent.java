package ai.disinto.core.formula;

import ai.disinto.core.document.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the text of a formula says. */
record FormulaContent(
        String name,
        FormulaText description,
        long version,
        Optional<BlastTier> tier,
        Optional<SourceLocation> tierLocation,
        FormulaSettings settings,
        Optional<String> graphReport,
        List<ContextFile> contextFiles,
        List<Variable> variables,
        List<Step> steps,
        StepGraph graph,
        Map<String, Object> otherKeys,
        List<EscapeEdit> edits) {}
