package ai.disinto.checks.api;

import ai.disinto.core.agent.AgentCatalog;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.factory.doctor.StaffDoctor;
import ai.disinto.factory.doctor.StaffExamination;
import ai.disinto.factory.doctor.StaffFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Samples of what the doctor of the staff answers. */
final class DoctorSamples {
    private DoctorSamples() {}

    static Map<Class<?>, Object> all() {
        AgentRegistry agents =
                AgentRegistry.of(List.of(), Optional.empty(), Set.of(".sample-active"), AgentCatalog.standard());
        StaffDoctor.Builder builder = StaffDoctor.builder().agents(agents);
        StaffExamination found = builder.build().examine();
        return Map.of(
                StaffDoctor.Builder.class,
                builder,
                StaffDoctor.class,
                builder.build(),
                StaffExamination.class,
                found,
                StaffFinding.class,
                found.findings().get(0));
    }
}
