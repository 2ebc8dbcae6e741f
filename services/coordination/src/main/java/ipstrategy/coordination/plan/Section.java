package ipstrategy.coordination.plan;

import ipstrategy.web.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A part of a plan.
///
/// @param parent the code of the part it belongs to, or null
/// @param locator as printed, such as `一(一)`
@Schema(name = "PlanSection")
public record Section(String code, Text title, @Nullable String parent, String locator) {}
