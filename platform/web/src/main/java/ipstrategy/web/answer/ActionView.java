package ipstrategy.web.answer;

import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something a caller may do with a resource now, or why not.
///
/// @param action what, such as `correct-wording`
/// @param method the HTTP method
/// @param allowed whether the caller may do it now
/// @param reason why not, or null where it is allowed
@Schema(name = "Action")
public record ActionView(
        String action,
        String method,
        boolean allowed,
        @Nullable Text reason) {

    /// An action that the caller may take, or may not for a reason.
    ///
    /// @param refusal the key of the sentence that says why not, or null where it is allowed
    public static ActionView of(String action, String method, @Nullable String refusal) {
        return new ActionView(action, method, refusal == null, refusal == null ? null : Words.both(refusal));
    }
}
