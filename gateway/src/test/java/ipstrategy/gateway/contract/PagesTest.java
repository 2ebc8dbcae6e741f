package ipstrategy.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// That whoever reads the contract knows how to walk each of its lists.
class PagesTest {

    private static final String COMMITTED = "gateway/src/main/resources/META-INF/resources/openapi.json";

    /// Feeds go on from a position and have one order.
    private static final String OF_FEEDS = "after";

    @Test
    void everyListSaysItsOrderItsLimitItsCursorAndItsByteOrderMark() throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(RepositoryRoot.resolve(COMMITTED).toFile());
        List<String> lists = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            Set<String> said = parameters(document, get);
            if (isList(document, get) && !said.contains(OF_FEEDS)) {
                lists.add(path.getKey());
                needed(get).stream()
                        .filter(name -> !said.contains(name))
                        .forEach(name -> gaps.add(path.getKey() + " says nothing of " + name));
            }
        });
        assertThat(lists).hasSizeGreaterThan(50);
        assertThat(gaps).isEmpty();
    }

    private static boolean isList(JsonNode document, JsonNode get) {
        JsonNode said = resolved(document, get.at("/responses/200/content/application~1json/schema"))
                .path("properties");
        return said.has("items") && said.has("total") && said.has("next");
    }

    private static List<String> needed(JsonNode get) {
        return get.at("/responses/200/content/text~1csv").isMissingNode()
                ? List.of("sort", "limit", "cursor")
                : List.of("sort", "limit", "cursor", "bom");
    }

    private static Set<String> parameters(JsonNode document, JsonNode get) {
        Set<String> names = new HashSet<>();
        get.path("parameters")
                .forEach(parameter ->
                        names.add(resolved(document, parameter).path("name").asText()));
        return names;
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
