package ipstrategy.console.administration;

/// Why something is done, as the API takes it.
public record Reason(String reason) {}
