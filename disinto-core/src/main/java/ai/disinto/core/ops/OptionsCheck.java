package ai.disinto.core.ops;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.internal.text.Problems;

/** Looks for advice that contradicts itself. */
final class OptionsCheck {
    private OptionsCheck() {}

    static void check(HumanAction action, Problems problems, SourceLocation place) {
        long recommended =
                action.options().stream().filter(RequestOption::recommended).count();
        if (recommended > 1) {
            problems.warning(
                    "request.several-recommended",
                    place,
                    recommended + " options are recommended",
                    "recommend one, so that a human can follow without a question");
        }
    }
}
