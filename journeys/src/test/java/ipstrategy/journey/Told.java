package ipstrategy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An event as somebody was told of it, with the title that the thing had after it.
///
/// @param key by which events are told apart
record Told(String key, String service, String subject, long sequence, String type, String title) {

    static Told of(JsonNode event) {
        String source = event.path("source").asText();
        JsonNode title = event.at("/data/after/title");
        return new Told(
                source + "#" + event.path("id").asText(),
                source.substring(source.lastIndexOf('/') + 1),
                event.path("subject").asText(),
                event.path("sequence").asLong(),
                event.path("type").asText(),
                title.isObject() ? title.path("zh").asText() : title.asText());
    }

    /// What was told of each thing, in the order in which each event was told first.
    static Map<String, List<Told>> bySubject(List<Told> told) {
        return told.stream().distinct().collect(Collectors.groupingBy(one -> one.service() + "/" + one.subject()));
    }
}
