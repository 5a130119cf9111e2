package ai.disinto.vault.internal.request;

import ai.disinto.vault.route.RequestProgress;

/** One way for a request to get onto a trusted branch. Nothing but approvals may be missing. Each step may be repeated. */
interface RequestPath {
    RequestProgress advance(OpenRequest request);
}
