package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.CiStep;
import java.time.Duration;
import java.util.Map;

/** A step to be run. */
record StepTask(String workflow, CiStep step, Map<String, String> environment, Duration limit) {}
