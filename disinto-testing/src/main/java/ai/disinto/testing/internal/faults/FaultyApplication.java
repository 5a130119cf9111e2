package ai.disinto.testing.internal.faults;

import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Sending;
import ai.disinto.testing.internal.http.Sent;
import java.util.Optional;
import java.util.function.Function;

/** Puts faults between the port and the forge. */
public final class FaultyApplication implements Function<IncomingRequest, Sent> {
    private final Function<IncomingRequest, Answer> application;
    private final FaultRules rules;

    public FaultyApplication(Function<IncomingRequest, Answer> application, FaultRules rules) {
        this.application = application;
        this.rules = rules;
    }

    @Override
    public Sent apply(IncomingRequest request) {
        Optional<Fault> next = rules.next(request);
        if (next.isEmpty()) {
            return new Sent(application.apply(request), Sending.WHOLE);
        }
        Fault fault = next.get();
        Answer real = fault.processes() ? application.apply(request) : Answer.empty(500);
        Answer instead = fault.answer();
        return new Sent(instead == null ? real : instead, sending(fault.kind()));
    }

    private static Sending sending(Fault.Kind kind) {
        return switch (kind) {
            case ANSWER -> Sending.WHOLE;
            case DROP -> Sending.NOTHING;
            case STALL -> Sending.NEVER;
            case TRICKLE -> Sending.SLOWLY;
            case CUT -> Sending.HALF;
            case ENDLESS -> Sending.WITHOUT_END;
        };
    }
}
