package ipstrategy.console.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.console.filing.Form;
import ipstrategy.console.language.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A machine client to be registered, as the API takes it.
///
/// @param jwks its public keys; without them it is given a secret
record NewClient(
        String id,
        Text title,
        @Nullable String agency,
        List<String> scopes,
        @Nullable JsonNode jwks,
        String reason) {

    /// What it may from now on.
    record Scopes(List<String> scopes, String reason) {}

    /// The keys by which it signs in from now on.
    record Keys(JsonNode jwks, String reason) {}

    static NewClient of(Form form, @Nullable JsonNode jwks) {
        return new NewClient(
                form.text("id"),
                new Text(form.text("title.zh"), form.text("title.en")),
                form.some("agency"),
                form.chosen("scopes"),
                jwks,
                form.text("reason"));
    }

    /// A set of public keys as it was typed, or nothing where that is no JSON object.
    static @Nullable JsonNode keys(String typed, ObjectMapper json) {
        try {
            JsonNode keys = json.readTree(typed);
            return keys != null && keys.isObject() ? keys : null;
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }
}
