package ipstrategy.console.attesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ipstrategy.console.language.Language;
import ipstrategy.console.page.Action;
import org.junit.jupiter.api.Test;

class PublishedFigureTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static PublishedFigure figure(String actions) throws Exception {
        return JSON.readValue("""
                {"id": 4711, "period": "2014", "region": "CN", "breakdown": {"CASE-TYPE": "DISPUTE"}, "value": 4000,
                 "qualifier": "EXACT", "state": "PUBLISHED", "revision": 1, "publishedBy": "approver-sapprft",
                 "publishedAt": "2026-11-27T08:00:00Z", "_actions": [%s]}
                """.formatted(actions), PublishedFigure.class);
    }

    @Test
    void whoMayWithdrawAFigureIsOfferedItAndAllOthersHearWhyNot() throws Exception {
        assertThat(figure("{\"action\": \"withdraw\", \"method\": \"POST\", \"allowed\": true}")
                        .withdrawal()
                        .allowed())
                .isTrue();
        Action refused = figure("""
                {"action": "withdraw", "method": "POST", "allowed": false,
                 "reason": {"zh": "该数据由公式计算，随其来源数据撤回", "en": "it is computed"}}
                """).withdrawal();
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.reason()).isNotNull();
        assertThat(refused.reason().in(Language.ZH)).startsWith("该数据由公式计算");
    }

    @Test
    void aFigureOfAPartNamesIt() throws Exception {
        assertThat(figure("").part()).isEqualTo("CASE-TYPE=DISPUTE");
        assertThat(figure("").withdrawal().allowed()).isFalse();
    }
}
