package ipstrategy.console.webhook;

import ipstrategy.console.filing.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be told of and where, as the API takes it.
///
/// @param scheme by what kind of key messages are signed; said once, when it is made
/// @param after the cursor of events to begin after; said once as well
record NewWebhook(
        String url,
        @Nullable String description,
        List<String> types,
        List<String> services,
        List<String> agencies,
        @Nullable String scheme,
        @Nullable String after) {

    /// How it goes on.
    ///
    /// @param from `PLACE` or `NOW`
    record Resumption(@Nullable String from) {}

    static NewWebhook of(Form form) {
        return new NewWebhook(
                form.text("url"),
                form.some("description"),
                form.words("types"),
                form.chosen("services"),
                form.chosen("agencies"),
                form.some("scheme"),
                form.some("after"));
    }
}
