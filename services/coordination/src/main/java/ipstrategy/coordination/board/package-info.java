/// Boards of the regional IP strategy: for one region the policy, the regional meeting, the tasks, the resource report
/// and the check (PROMOTION-2017 item 96, REPORT-2017 (一)3, FYP-13 四(四)2).
@NullMarked
package ipstrategy.coordination.board;

import org.jspecify.annotations.NullMarked;
