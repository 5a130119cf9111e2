package ai.disinto.factory.staff;

import ai.disinto.core.secret.Secret;
import ai.disinto.factory.doctor.StaffDoctor;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** What a doctor is told of a factory. */
final class Consultation {
    private final Office office;

    Consultation(Office office) {
        this.office = office;
    }

    StaffDoctor.Builder doctor() {
        StaffDoctor.Builder doctor = StaffDoctor.builder()
                .agents(office.registry())
                .administrator(office.forge())
                .environment(environment());
        office.projects().forEach(file -> doctor.project(file.config()));
        if (office.formulas() != null || Files.isDirectory(office.root().resolve("formulas"))) {
            doctor.formulas(office.formulasOrThrow());
        }
        return doctor;
    }

    private Map<String, Secret> environment() {
        EnvLines lines = office.environment().read();
        Map<String, Secret> values = new HashMap<>();
        for (String key : lines.set()) {
            lines.value(key).filter(Consultation::isPlain).ifPresent(value -> values.put(key, Secret.of(value)));
        }
        return values;
    }

    /** A value over several lines is no token. */
    private static boolean isPlain(String value) {
        return value.chars().noneMatch(Character::isISOControl);
    }
}
