package ipstrategy.coordination.agency;

import ipstrategy.web.Text;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who took over from an agency.
///
/// @param agency the successor's code
/// @param from since when, or null where not known
/// @param scope which of its tasks, or null for all
@Schema(name = "AgencySuccessor")
public record Successor(
        String agency, @Nullable LocalDate from, @Nullable Text scope) {}
