package ipstrategy.console.draft;

import ipstrategy.console.language.Text;
import org.jspecify.annotations.Nullable;

/// Something that must be put right before the plan can be confirmed: a gap, a number that stands twice.
///
/// @param item the number of the item it is about, or nothing for the plan as a whole
record Defect(String code, @Nullable String item, Text message) {}
