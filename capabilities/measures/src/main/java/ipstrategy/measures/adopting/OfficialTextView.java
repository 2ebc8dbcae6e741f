package ipstrategy.measures.adopting;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The official words of a measure as they go over the wire.
///
/// @param document the document that prints them
/// @param locator where, as printed
/// @param closing the note in brackets behind them, as printed
/// @param anchor their place in the text as it was received, or null where it is not known
@Schema(name = "OfficialText")
record OfficialTextView(
        @Schema(examples = "PROMOTION-2017-003") String measure,
        @Schema(examples = "PROMOTION-2017") String document,
        @Nullable @Schema(examples = "一(一)3") String locator,
        String text,
        @Nullable String closing,
        AdoptedItem.@Nullable Anchor anchor,
        Instant recordedAt) {}
