package ipstrategy.measures.report;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody did something with a report.
///
/// @param words in these words, or null
@Embeddable
record Act(Instant at, String by, @Nullable String words) {}
