/// The grammar of printed plans: from the text as published to items with their number, place, agencies, deadline and
/// obligations, and what the reading was unsure of. Plain Java, by the documents' own rules.
@NullMarked
package ipstrategy.coordination.plantext;

import org.jspecify.annotations.NullMarked;
