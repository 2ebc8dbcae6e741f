/// The two languages that pages speak, and how words, numbers and days are said in each.
@NullMarked
package ipstrategy.console.language;

import org.jspecify.annotations.NullMarked;
