package ipstrategy.metrics.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The words in which a metric is defined.
public final class Definition {

    private Definition() {}

    /// What kind of number it is; decides how it may be added and compared.
    @Schema(name = "MetricKind")
    public enum Kind {
        /// held at a moment
        STOCK,
        /// occurring during a period
        FLOW,
        /// summed since a beginning
        CUMULATIVE,
        /// one quantity for each unit of another
        RATIO,
        /// a place in an order
        RANK,
        /// a composed number
        INDEX,
        /// a change against an earlier period, in percent; derives no base
        GROWTH;

        /// How periods are put together where the definition does not say otherwise.
        public Aggregation overTime() {
            return switch (this) {
                case FLOW -> Aggregation.SUM;
                case STOCK, CUMULATIVE -> Aggregation.LAST;
                case RATIO, RANK, INDEX, GROWTH -> Aggregation.NONE;
            };
        }

        /// How regions are put together where the definition does not say otherwise.
        public Aggregation overRegions() {
            return switch (this) {
                case FLOW, STOCK, CUMULATIVE -> Aggregation.SUM;
                case RATIO, RANK, INDEX, GROWTH -> Aggregation.NONE;
            };
        }
    }

    /// In which direction it should move.
    @Schema(name = "MetricDirection")
    public enum Direction {
        UP,
        DOWN,
        STABLE,
        NONE
    }

    /// How often it is observed.
    @Schema(name = "MetricFrequency")
    public enum Frequency {
        MONTHLY,
        QUARTERLY,
        HALF_YEARLY,
        ANNUAL,
        FIVE_YEAR,
        ONCE,
        CONTINUOUS
    }

    /// How much a target binds (FYP-13 二(三), column 属性).
    @Schema(name = "MetricAttribute")
    public enum Attribute {
        /// 预期性
        ANTICIPATORY,
        /// 约束性
        BINDING
    }

    /// How figures are put together, over the time of a longer period or over the regions of a greater one.
    @Schema(name = "MetricAggregation")
    public enum Aggregation {
        /// added
        SUM,
        /// the last of them stands for all
        LAST,
        /// their mean
        MEAN,
        /// their mean, weighted with the figures of another metric
        WEIGHTED,
        /// not at all: the whole has a figure of its own or none
        NONE
    }

    /// How a value must stand to its target.
    @Schema(name = "TargetOperator")
    public enum Operator {
        AT_LEAST,
        AT_MOST,
        EQUAL
    }
}
