package ipstrategy.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresentTest {

    private static final Set<String> SERVICES = Set.of("patents", "copyright");

    @Test
    void allServicesAreThereUnlessSomeAreNamed() {
        assertThat(Upstreams.present(SERVICES, Optional.empty())).containsExactly("copyright", "patents");
        assertThat(Upstreams.present(SERVICES, Optional.of(List.of("patents")))).containsExactly("patents");
    }

    @Test
    void aNameThatIsNoServiceStopsTheStartWithASentence() {
        assertThatThrownBy(() -> Upstreams.present(SERVICES, Optional.of(List.of("patents", "patentz"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("gateway.only names patentz, which is no service; there are: copyright, patents");
    }
}
