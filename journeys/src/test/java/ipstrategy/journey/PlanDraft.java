package ipstrategy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/// The text of a plan that the office hands in, puts right item by item, and adopts.
///
/// @param received as it was read first
record PlanDraft(Visitor office, JsonNode received) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param plan what is said of the plan beside its text, as the API takes it
    static PlanDraft handIn(Visitor office, String plan, String text) throws IOException, InterruptedException {
        String body = "{\"plan\": %s, \"text\": %s}".formatted(plan, JSON.writeValueAsString(text));
        return new PlanDraft(office, office.tell("POST", "plan-drafts", body));
    }

    String path() {
        return "plan-drafts/" + received.path("id").asText();
    }

    JsonNode items() throws IOException, InterruptedException {
        return office.read(path() + "/items").path("items");
    }

    void putRight(JsonNode item, String correction) throws IOException, InterruptedException {
        String one = path() + "/items/" + item.path("place").asText();
        office.change(one, "PATCH", one, correction);
    }

    /// Sees what the reading doubted, and adopts it.
    JsonNode adopt() throws IOException, InterruptedException {
        if (office.read(path()).path("doubts").size() > 0) {
            office.change(path(), "PATCH", path(), "{\"doubtsSeen\": true, \"reason\": \"seen\"}");
        }
        return office.change(path(), "POST", path() + "/confirmation", "{\"reason\": \"adopted today\"}");
    }
}
