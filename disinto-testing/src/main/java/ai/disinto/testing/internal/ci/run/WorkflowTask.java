package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.model.CiWorkflow;

/** A workflow to be run. */
record WorkflowTask(CiRepo repo, CiPipeline pipeline, CiWorkflow workflow) {}
