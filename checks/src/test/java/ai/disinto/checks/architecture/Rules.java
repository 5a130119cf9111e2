package ai.disinto.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.PublishedModule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks rules against the classes of one module; each module is read once. */
final class Rules {
    private static final Map<String, JavaClasses> CLASSES = new ConcurrentHashMap<>();

    private Rules() {}

    static void check(ArchRule rule, PublishedModule module) {
        rule.allowEmptyShould(true).check(classes(module));
    }

    static JavaClasses classes(PublishedModule module) {
        return CLASSES.computeIfAbsent(module.artifact(), artifact -> imported(module.location()));
    }

    /** The classes of a folder, or of the jar that a later phase of the build has made of it. */
    private static JavaClasses imported(Path location) {
        JavaClasses classes = Files.isDirectory(location)
                ? new ClassFileImporter().importPath(location)
                : new ClassFileImporter().importJar(jar(location));
        assertThat(classes).as("classes of %s", location).isNotEmpty();
        return classes;
    }

    private static JarFile jar(Path location) {
        try {
            return new JarFile(location.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + location, e);
        }
    }

    /** One slice per subject: a package with all below it. Each internal package is a subject of its own. */
    static SliceAssignment subjects(String root) {
        Pattern subject = Pattern.compile(Pattern.quote(root) + "\\.((?:internal\\.)?[^.]+).*");
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                Matcher matcher = subject.matcher(type.getPackageName());
                return matcher.matches() ? SliceIdentifier.of(matcher.group(1)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "subjects";
            }
        };
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
