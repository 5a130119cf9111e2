package ai.disinto.vault.internal.request;

import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.route.RequestProgress.Step;

/** There is a file of that name on the branch already: the one thing that a request can be in conflict with. */
final class Conflicts {
    private Conflicts() {}

    static RequestProgress tell(RequestNotes notes, OpenRequest request) {
        String file = request.id().file().value();
        notes.tell(
                request,
                "conflict",
                "This is in conflict with what is on the branch: `" + file + "` is there already, and an id is used"
                        + " once. Ask again under another id.");
        return request.progress(
                Step.CONFLICT, file + " is on " + request.pull().base().ref() + " already");
    }
}
