package ipstrategy.metrics.figure;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a figure came to the platform and who approved it.
///
/// @param originId the import, the report or the event it came with, or null
/// @param definition under which revision of the metric's definition it was made
/// @param reportedBy a user; null where nobody reported it, or for readers who are not signed in
/// @param verifiedAt null where it was not verified on the platform, as with what a document prints
@Schema(name = "Hands")
public record HandsView(
        Observation.Origin origin,
        @Nullable String originId,
        int definition,
        @Nullable String reportedBy,
        Instant reportedAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {

    /// The same without names of people; what the platform did itself stays named.
    public HandsView nameless() {
        return new HandsView(
                origin,
                originId,
                definition,
                machine(reportedBy),
                reportedAt,
                machine(verifiedBy),
                verifiedAt,
                machine(publishedBy),
                publishedAt);
    }

    private static @Nullable String machine(@Nullable String name) {
        return name != null && (name.equals("seeds") || name.startsWith("platform:")) ? name : null;
    }
}
