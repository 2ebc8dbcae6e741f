/// The register of bodies that answer for measures, with what became of them.
@NullMarked
package ipstrategy.coordination.agency;

import org.jspecify.annotations.NullMarked;
