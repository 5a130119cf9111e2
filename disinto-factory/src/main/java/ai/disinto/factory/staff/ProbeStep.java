package ai.disinto.factory.staff;

import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.net.URI;

/** Asks the model service whether it answers, before anything is made. */
final class ProbeStep implements Step {
    private final Office office;
    private final URI url;
    private final String model;

    ProbeStep(Office office, URI url, String model) {
        this.office = office;
        this.url = url;
        this.model = model;
    }

    /** It was asked when the plan was made. */
    @Override
    public Look look() {
        return Look.of(step());
    }

    @Override
    public StaffStep run(Progress progress) {
        try {
            office.probe().models(url);
            return step();
        } catch (BackendProbeException e) {
            throw Refusal.of(Reason.BACKEND, "could not hire an agent for a service that does not answer", e);
        }
    }

    private StaffStep step() {
        return Look.step(Kind.PROBE, url.toString(), Outcome.FOUND, "model " + model);
    }
}
