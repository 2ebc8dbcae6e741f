package ipstrategy.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the contract promises of one operation.
///
/// @param method in capitals
/// @param template its path, with parameters in braces
/// @param form the same as a pattern
/// @param operation as it stands in the document
record Promise(String method, String template, Pattern form, JsonNode operation) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    static Promise of(String method, String template, JsonNode operation) {
        Matcher parameters = PARAMETER.matcher(template);
        StringBuilder form = new StringBuilder();
        int end = 0;
        while (parameters.find()) {
            form.append(Pattern.quote(template.substring(end, parameters.start())))
                    .append(form(parameters.group(), operation));
            end = parameters.end();
        }
        form.append(Pattern.quote(template.substring(end)));
        return new Promise(method, template, Pattern.compile(form.toString()), operation);
    }

    /// What may stand for a parameter: whatever its schema says, or anything.
    private static String form(String parameter, JsonNode operation) {
        for (JsonNode one : operation.path("parameters")) {
            String pattern = one.path("schema").path("pattern").asText();
            if (parameter.equals("{" + one.path("name").asText() + "}") && !pattern.isEmpty()) {
                return pattern.replaceAll("[$^]", "");
            }
        }
        return "[^/]+";
    }

    boolean isOf(String asked, String path) {
        String read = asked.equals("HEAD") ? "GET" : asked;
        return method.equals(read) && form.matcher(path).matches();
    }

    /// How much of the path is said in words: of two that fit, the plainer one is meant.
    int words() {
        return PARAMETER.matcher(template).replaceAll("").length();
    }

    String id() {
        return operation.path("operationId").asText();
    }

    /// The statuses that are described.
    List<String> statuses() {
        List<String> statuses = new ArrayList<>();
        operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }
}
