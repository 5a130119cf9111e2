package ai.disinto.checks.architecture;

import ai.disinto.checks.PublishedModule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks rules against the classes of one module; each module is read once. */
final class Rules {
    private static final Map<String, JavaClasses> CLASSES = new ConcurrentHashMap<>();

    private Rules() {}

    static void check(ArchRule rule, PublishedModule module) {
        rule.allowEmptyShould(true).check(classes(module));
    }

    static JavaClasses classes(PublishedModule module) {
        return CLASSES.computeIfAbsent(
                module.artifact(), artifact -> new ClassFileImporter().importPath(module.location()));
    }

    /** One slice per package. */
    static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
