package ipstrategy.starting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void anAddressHasASchemeAndAHost() {
        assertThat(new Address().convert("https://patents.example:8443"))
                .isEqualTo(URI.create("https://patents.example:8443"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http:/nowhere", "localhost:8101", "127.0.0.1:8101", "//host", "http://", "patents", "http://a b"
            })
    void whatIsNoneIsRefused(String none) {
        assertThatThrownBy(() -> new Address().convert(none)).isInstanceOf(IllegalArgumentException.class);
    }
}
