package ipstrategy.measures;

import ipstrategy.metrics.Metric;

public class Measure {
    Metric[] metrics;
}
