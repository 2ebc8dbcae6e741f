package ipstrategy.coordination.agency;

import ipstrategy.web.Text;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// From whom an agency took over.
///
/// @param agency the predecessor's code
/// @param from since when, or null where not known
/// @param scope which of its tasks, or null for all
@Schema(name = "AgencyPredecessor")
public record Predecessor(
        String agency, @Nullable LocalDate from, @Nullable Text scope) {}
