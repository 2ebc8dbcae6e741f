package ipstrategy.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccidentsTest {

    @ParameterizedTest
    @ValueSource(classes = {IOException.class, InterruptedException.class, IllegalStateException.class})
    void everyAccidentHasAPageWhetherItIsDeclaredOrNot(Class<? extends Exception> accident) {
        List<Method> pages = Stream.of(Accidents.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ServerExceptionMapper.class))
                .filter(method -> method.getParameterTypes()[0].isAssignableFrom(accident))
                .toList();
        assertThat(pages).isNotEmpty();
    }
}
