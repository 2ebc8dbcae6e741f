package ipstrategy.coordination.step;

/// How exact values are written: a number keeps its digits as they were given, and so travels as a text.
public final class Exact {

    public static final String DECIMAL = "-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,9})?";

    /// The key of the sentence for what is none.
    public static final String NO_DECIMAL = "fault.not-a-decimal";

    private Exact() {}
}
