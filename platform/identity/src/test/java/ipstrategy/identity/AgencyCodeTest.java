package ipstrategy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"A", "SIPO", "CMC-EDD", "JC-OFFICE", "A1-2B-3", "S234567890123456789012345678901234567890"})
    void aCodeIsOfCapitalsAndDigitsInPartsJoinedByDashes(String code) {
        assertThat(new AgencyCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "sipo",
                "1A",
                "-A",
                "A-",
                "A--B",
                "A B",
                "A_B",
                "SIPO\n",
                "É",
                "国",
                "S2345678901234567890123456789012345678901"
            })
    void anythingElseIsNoCode(String text) {
        assertThatThrownBy(() -> new AgencyCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeIsAPlainTextInJson() throws JsonProcessingException {
        assertThat(json.writeValueAsString(new AgencyCode("SIPO"))).isEqualTo("\"SIPO\"");
        assertThat(json.readValue("\"CMC-EDD\"", AgencyCode.class)).isEqualTo(new AgencyCode("CMC-EDD"));
        assertThatThrownBy(() -> json.readValue("\"sipo\"", AgencyCode.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aCallerActsForTheirOwnAgencyOnly() {
        Caller officer = new Caller("officer-sipo", new AgencyCode("SIPO"), Set.of(Role.OFFICER));

        assertThat(officer.actsFor(new AgencyCode("SIPO"))).isTrue();
        assertThat(officer.actsFor(new AgencyCode("MOF"))).isFalse();
        assertThat(Caller.ANONYMOUS.actsFor(new AgencyCode("SIPO"))).isFalse();
        assertThat(officer.is(Role.OFFICER)).isTrue();
        assertThat(officer.is(Role.APPROVER)).isFalse();
    }

    @Test
    void onlyWhoIsNobodyIsAnonymous() {
        assertThat(Caller.ANONYMOUS.isAnonymous()).isTrue();
        assertThat(new Caller("anonymous", null, Set.of(Role.AUDITOR)).isAnonymous())
                .isFalse();
        assertThat(Caller.platform("seeds").name()).isEqualTo("platform:seeds");
        assertThat(Caller.platform("seeds").isAnonymous()).isFalse();
    }
}
