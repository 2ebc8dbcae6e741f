package ipstrategy.measures.extension;

import java.time.LocalDate;

/// That a report was given a later day by a granted extension. It is fired within the transaction that grants it.
public record ReportPostponed(String report, LocalDate until) {}
