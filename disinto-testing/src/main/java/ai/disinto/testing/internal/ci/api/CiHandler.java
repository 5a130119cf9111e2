package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.http.Answer;

/** Answers one operation, with the locks of the repository and of the CI. */
@FunctionalInterface
interface CiHandler {
    Answer handle(CiCall call);
}
