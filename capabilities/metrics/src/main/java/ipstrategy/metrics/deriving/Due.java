package ipstrategy.metrics.deriving;

/// A figure that has to be computed.
record Due(String metric, String period, String region) {}
