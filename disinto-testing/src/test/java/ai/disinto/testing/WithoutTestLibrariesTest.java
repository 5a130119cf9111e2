package ai.disinto.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who wants the embedded forge alone needs neither JUnit nor AssertJ. */
class WithoutTestLibrariesTest {
    private static final List<String> OPTIONAL = List.of("junit", "assertj", "opentest4j", "test-classes");

    @Test
    void forge_runsWithoutJUnitAndAssertJ() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass("ai.disinto.testing.EmbeddedForge");
            assertThat(type.getClassLoader()).isSameAs(loader);
            try (AutoCloseable forge = (AutoCloseable) type.getMethod("start").invoke(null)) {
                assertThat(type.getMethod("url").invoke(forge).toString()).startsWith("http://127.0.0.1:");
                assertThat(type.getMethod("snapshot").invoke(forge).toString()).contains("account root1");
            }
        }
    }

    @Test
    void crashPoints_runWithoutJUnitAndAssertJ() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            assertThat(loader.loadClass("ai.disinto.testing.CrashPoints").getMethods())
                    .isNotEmpty();
            assertThatThrownBy(() -> loader.loadClass("org.junit.jupiter.api.Test"))
                    .isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> loader.loadClass("org.assertj.core.api.Assertions"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    private static URL[] classPath() throws Exception {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> entries = Stream.of(whole.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(entry -> OPTIONAL.stream()
                        .noneMatch(each -> entry.getFileName().toString().contains(each)))
                .toList();
        URL[] urls = new URL[entries.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = entries.get(i).toUri().toURL();
        }
        return urls;
    }
}
