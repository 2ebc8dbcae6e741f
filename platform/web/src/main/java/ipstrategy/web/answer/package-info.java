/// How an answer leaves: as JSON or CSV, with a strong entity tag, a link to the next page and the correlation id.
@NullMarked
package ipstrategy.web.answer;

import org.jspecify.annotations.NullMarked;
