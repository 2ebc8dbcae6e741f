package ipstrategy.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode thing(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }

    private static List<String> said(List<Line> lines) {
        return lines.stream()
                .map(line -> "%s %s: %s > %s"
                        .formatted(line.fate(), String.join("/", line.path()), line.before(), line.after()))
                .toList();
    }

    @Test
    void onlyWhatChangedIsAmongTheChanges() throws JsonProcessingException {
        Comparison comparison = Comparison.of(
                thing("{'state': 'DUE', 'agency': 'SIPO', 'deadline': {'kind': 'BY_DATE', 'due': '2022-06-30'}}"
                        .replace('\'', '"')),
                thing("{'state': 'SUBMITTED', 'agency': 'SIPO', 'deadline': {'kind': 'BY_DATE', 'due': '2022-12-31'}}"
                        .replace('\'', '"')));

        assertThat(said(comparison.changed()))
                .containsExactly(
                        "CHANGED state: \"DUE\" > \"SUBMITTED\"",
                        "CHANGED deadline/due: \"2022-06-30\" > \"2022-12-31\"");
        assertThat(said(comparison.same()))
                .containsExactly("SAME agency: \"SIPO\" > \"SIPO\"", "SAME deadline/kind: \"BY_DATE\" > \"BY_DATE\"");
    }

    @Test
    void aNewThingIsAllAddedAndOneThatIsGoneAllRemoved() throws JsonProcessingException {
        JsonNode thing = thing("{\"id\": \"A\", \"open\": false}");

        assertThat(said(Comparison.of(null, thing).changed()))
                .containsExactly("ADDED id: null > \"A\"", "ADDED open: null > false");
        assertThat(said(Comparison.of(thing, null).changed()))
                .containsExactly("REMOVED id: \"A\" > null", "REMOVED open: false > null");
        assertThat(Comparison.of(null, null).changed()).isEmpty();
    }

    @Test
    void whatAReaderMayDoIsNoPartOfTheThing() throws JsonProcessingException {
        Comparison comparison = Comparison.of(
                thing("{\"id\": \"A\", \"_actions\": [{\"action\": \"submit\", \"allowed\": true}]}"),
                thing("{\"id\": \"A\", \"_actions\": []}"));

        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.same()).hasSize(1);
    }

    @Test
    void nothingAndAnEmptyListAreTheSameAsNotThere() throws JsonProcessingException {
        Comparison comparison =
                Comparison.of(thing("{\"note\": null, \"types\": []}"), thing("{\"note\": \"x\", \"types\": [\"a\"]}"));

        assertThat(said(comparison.changed()))
                .containsExactly("ADDED note: null > \"x\"", "ADDED types: null > [\"a\"]");
    }

    @Test
    void thingsInAListAreToldApartByTheirNameAndNotByTheirPlace() throws JsonProcessingException {
        Comparison comparison = Comparison.of(
                thing(
                        "{\"deliverables\": [{\"id\": \"D1\", \"state\": \"DONE\"}, {\"id\": \"D2\", \"state\": \"DONE\"}]}"),
                thing(
                        "{\"deliverables\": [{\"id\": \"D2\", \"state\": \"DONE\"}, {\"id\": \"D3\", \"state\": \"DONE\"}]}"));

        assertThat(said(comparison.changed()))
                .containsExactly(
                        "ADDED deliverables/D3/id: null > \"D3\"",
                        "ADDED deliverables/D3/state: null > \"DONE\"",
                        "REMOVED deliverables/D1/id: \"D1\" > null",
                        "REMOVED deliverables/D1/state: \"DONE\" > null");
    }

    @Test
    void thingsWithoutANameAreToldApartByTheirPlace() throws JsonProcessingException {
        Comparison comparison = Comparison.of(
                thing("{\"rows\": [{\"a\": 1}, {\"a\": 1}]}"), thing("{\"rows\": [{\"a\": 1}, {\"a\": 2}]}"));

        assertThat(said(comparison.changed())).containsExactly("CHANGED rows/#2/a: 1 > 2");
    }

    @Test
    void aListOfPlainValuesIsOneValue() throws JsonProcessingException {
        Comparison comparison = Comparison.of(
                thing("{\"scopes\": [\"patents:read\"]}"), thing("{\"scopes\": [\"patents:read\", \"all:read\"]}"));

        assertThat(said(comparison.changed()))
                .containsExactly("CHANGED scopes: [\"patents:read\"] > [\"patents:read\",\"all:read\"]");
    }

    @Test
    void anEntryThatIsWrittenAsNullIsNone() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        Entry entry = json.readValue("""
                {"position": 7, "occurredAt": "2026-11-26T12:00:00Z", "actor": "coordinator", "agency": null,
                 "action": "plan-draft.confirmed", "kind": "plan-draft", "subject": "KITE", "before": null,
                 "after": {"state": "CONFIRMED"}, "reason": null, "correlationId": "c", "previousHash": "p", "hash": "h"}
                """, Entry.class);

        assertThat(entry.before()).isNull();
        assertThat(entry.verb()).isEqualTo("confirmed");
        assertThat(entry.comparison().changed()).hasSize(1);
    }
}
