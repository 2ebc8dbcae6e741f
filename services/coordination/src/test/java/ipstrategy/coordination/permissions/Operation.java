package ipstrategy.coordination.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One operation of the application's own OpenAPI document.
///
/// @param id its `operationId`
/// @param method in capitals
/// @param path below `/api/v1`, with its parameters in braces
record Operation(String id, String method, String path) {

    /// What a document cannot tell: it has one operation for each path and method, and this one takes another media
    /// type where `pastePlan` stands.
    static final List<Operation> UNTOLD = List.of(new Operation("uploadPlan", "POST", "/plan-drafts"));

    private static final String BASE = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /// All operations of a document.
    static List<Operation> of(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getValue().path("operationId").asText(path.getKey()),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replaceFirst("^" + BASE, "")))
                        .forEach(all::add));
        return all;
    }

    /// Whether it is there to change something.
    boolean isCommand() {
        return !method.equals("GET");
    }

    /// Whether it can be asked as it stands.
    boolean isWhole() {
        return !isCommand() && !path.contains("{");
    }
}
