package ipstrategy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OutermostTest {

    @Test
    void theServersAreTheSameSeenFromAnotherClassLoader() throws Exception {
        try (URLClassLoader profile = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            assertThat(profile.loadClass(Issuer.class.getName())).isNotSameAs(Issuer.class);

            assertThat(ask(profile, PostgresServer.class, "port")).isEqualTo(PostgresServer.port());
            assertThat(ask(profile, Issuer.class, "url")).isEqualTo(Issuer.url());
        }
    }

    private static Object ask(ClassLoader profile, Class<?> owner, String question) throws Exception {
        Method method = profile.loadClass(owner.getName()).getDeclaredMethod(question);
        method.setAccessible(true);
        return method.invoke(null);
    }

    private static URL[] classPath() throws Exception {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] urls = new URL[entries.length];
        for (int place = 0; place < entries.length; place++) {
            urls[place] = Path.of(entries[place]).toUri().toURL();
        }
        return urls;
    }
}
