package ai.disinto.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A module that users can depend on: compiled, as the tests see it on their class path.
 *
 * @param artifact the artifact, which is also the name of its folder
 * @param descriptor its compiled {@code module-info}
 * @param location the folder or jar of its classes
 */
public record PublishedModule(String artifact, ModuleDescriptor descriptor, Path location) {
    private static final String DESCRIPTOR = "module-info.class";

    static PublishedModule find(String artifact) {
        String name = artifact.replace("disinto-", "ai.disinto.");
        try {
            for (URL url :
                    Collections.list(PublishedModule.class.getClassLoader().getResources(DESCRIPTOR))) {
                ModuleDescriptor descriptor = descriptor(url);
                if (descriptor.name().equals(name)) {
                    return new PublishedModule(artifact, descriptor, location(url));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no module " + name + " on the class path: " + artifact + " needs a module-info.java"
                + " with that name, and a dependency in checks/pom.xml");
    }

    public Path folder() {
        return Project.root().resolve(artifact);
    }

    /** The root package, which is also the module's name. */
    public String rootPackage() {
        return descriptor.name();
    }

    public Set<String> exportedPackages() {
        return descriptor.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    /** All classes, hidden and generated ones too, by name. */
    public List<Class<?>> classes() {
        return Files.isDirectory(location) ? classesBelow(location) : classesOfJar();
    }

    /** The types that users can name, by name. */
    public List<Class<?>> api() {
        return classes().stream().filter(this::isApi).toList();
    }

    /** Whether users can name this type. */
    public boolean isApi(Class<?> type) {
        boolean visible = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        Class<?> outer = type.getEnclosingClass();
        return visible
                && !type.isSynthetic()
                && exportedPackages().contains(type.getPackageName())
                && (outer == null || isApi(outer));
    }

    @Override
    public String toString() {
        return artifact;
    }

    private List<Class<?>> classesOfJar() {
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
            return classesBelow(jar.getPath("/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> classesBelow(Path root) {
        return Project.files(root, Integer.MAX_VALUE, ".class").stream()
                .map(file -> root.relativize(file).toString())
                .filter(name -> !name.endsWith("-info.class"))
                .map(name -> name.replace('/', '.').replaceFirst("\\.class$", ""))
                .sorted()
                .<Class<?>>map(PublishedModule::load)
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublishedModule.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static ModuleDescriptor descriptor(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return ModuleDescriptor.read(in);
        }
    }

    private static Path location(URL url) {
        String text = url.toString();
        return text.startsWith("jar:")
                ? Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))))
                : Path.of(URI.create(text)).getParent();
    }
}
