package ai.disinto.forge.pull;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import ai.disinto.forge.model.MergeStyle;

/** What a walk is made of. */
record WalkSettings(
        ForgeRepository repository,
        int pull,
        String account,
        CiEvidence ci,
        ReviewEvidence reviews,
        PullWorker worker,
        WalkLimits limits,
        WalkObserver observer,
        ServerTime time,
        MergeStyle style,
        MergeQueue queue,
        String attempt) {}
