package ipstrategy.metrics.series;

/// What a metric's sums are made of: figures of one kind of region and one type of period, so that none counts twice.
///
/// @param level the kind of the smaller regions, or an empty text for each region by itself
/// @param source the type of the shorter periods, or an empty text for each period by itself
record Stratum(String metric, String level, String source) {

    @Override
    public String toString() {
        return level.isEmpty() || source.isEmpty() ? level + source : level + "/" + source;
    }
}
