package ipstrategy.console.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class NewClientTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keysAreAJsonObject() {
        assertThat(NewClient.keys("{\"keys\": []}", JSON)).isNotNull();
    }

    @Test
    void whatIsNoObjectIsNoSetOfKeys() {
        assertThat(NewClient.keys("", JSON)).isNull();
        assertThat(NewClient.keys("[]", JSON)).isNull();
        assertThat(NewClient.keys("{\"keys\":", JSON)).isNull();
        assertThat(NewClient.keys("-----BEGIN PUBLIC KEY-----", JSON)).isNull();
    }
}
