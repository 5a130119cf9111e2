package ai.disinto.factory;

import ai.disinto.factory.TickLog.Pen;
import java.util.List;

/** One step with each issue in work. */
record WalksPart(ProjectState state, Pen pen) {
    void run() throws InterruptedException {
        for (WorkItem item : List.copyOf(state.items().values())) {
            // one that was lost while another one was at work is nobody's business here
            if (state.isHere(item)) {
                pen.issue(item.issue()).guarded(() -> new IssueWork(state, item, pen).step());
            }
        }
    }
}
