package ipstrategy.measures.report.move;

import ipstrategy.identity.Caller;

/// That a report is not asked for any more. It is fired within the transaction that takes it back, before it is gone.
public record ReportWithdrawn(String report, Caller actor) {}
