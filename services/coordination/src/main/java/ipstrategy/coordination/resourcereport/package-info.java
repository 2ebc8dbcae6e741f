/// Reports on the IP resources of a region or a demonstration zone: patent resource analyses, and the reports of the
/// national independent innovation demonstration zones (REPORT-2017 (一)3).
@NullMarked
package ipstrategy.coordination.resourcereport;

import org.jspecify.annotations.NullMarked;
