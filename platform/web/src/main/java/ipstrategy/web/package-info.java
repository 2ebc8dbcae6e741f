/// What every door of the platform shares and no domain owns: bilingual text and the clock.
@NullMarked
package ipstrategy.web;

import org.jspecify.annotations.NullMarked;
