package ipstrategy.workdays;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A term counted in working days.
///
/// @param from the day on which it begins, which is not counted
/// @param days how many working days it has; negative is backwards
/// @param day the day on which it ends
/// @param provisional whether the answer may change with the announcement of a year
@Schema(name = "Reckoning")
record ReckoningView(LocalDate from, int days, LocalDate day, boolean provisional) {}
