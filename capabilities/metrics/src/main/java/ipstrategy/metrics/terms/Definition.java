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
        GROWTH
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

    /// How a value must stand to its target.
    @Schema(name = "TargetOperator")
    public enum Operator {
        AT_LEAST,
        AT_MOST,
        EQUAL
    }
}
