package ipstrategy.measures.report.move;

import ipstrategy.identity.AgencyCode;

/// That a report is owed by a successor since a reform. It is fired within the transaction that passes it on.
///
/// @param successor the agency that owes it now
public record ReportPassedOn(String report, AgencyCode successor) {}
