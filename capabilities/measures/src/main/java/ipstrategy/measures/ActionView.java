package ipstrategy.measures;

import ipstrategy.web.Text;
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
        @Nullable Text reason) {}
