package ipstrategy.metrics;

import ipstrategy.trademarks.Mark;

public class Metric {
    Mark mark;
}
