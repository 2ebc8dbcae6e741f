package ipstrategy.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServiceThatTheGatewayCannotReachIsSilent(int status) {
        assertThat(refused(status).heard()).isEqualTo(new Reply.Silent<String>());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 499})
    void whatAServiceRefusesItselfStaysItsWord(int status) {
        assertThat(refused(status).heard()).isEqualTo(refused(status));
    }

    @Test
    void whatWasFoundIsFoundAndSilenceStaysSilence() {
        Reply<String> found = new Reply.Found<>("十四五", "\"1\"");
        assertThat(found.heard()).isEqualTo(found);
        assertThat(new Reply.Silent<String>().heard()).isEqualTo(new Reply.Silent<String>());
    }

    private static Reply<String> refused(int status) {
        return new Reply.Refused<>(new Problem(null, status, null, null, null));
    }
}
