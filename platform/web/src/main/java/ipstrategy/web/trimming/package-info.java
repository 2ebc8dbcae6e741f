/// Answers of which a caller asks for some fields only.
@NullMarked
package ipstrategy.web.trimming;

import org.jspecify.annotations.NullMarked;
