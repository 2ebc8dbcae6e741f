package ipstrategy.metrics.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The rules of progress. They are ours, for the documents give none; docs/METRICS.md declares each.
@Schema(name = "TargetRule")
public enum ProgressRule {
    /// no figure is published for the period
    NO_FIGURE,
    /// the figure says that there is no value
    MISSING_FIGURE,
    /// the figure says that there can be no value
    CANNOT_EXIST,
    /// the period ends before the baseline, or before the term begins
    BEFORE_BASELINE,
    /// the target's own period, or a later one: the figure is held against the target
    DUE,
    /// on the straight line from the baseline to the target
    LINEAR,
    /// on the way that the target itself tells: straight from each of its points to the next
    PATH,
    /// a sum over a term of years: its even part for the years that have passed
    CUMULATIVE_TERM,
    /// the same value in every period: a growth of so much a year, or a level to be kept
    HOLD,
    /// a floor or a ceiling on the far side of the baseline
    LIMIT,
    /// no baseline and so no path: only what has reached the target already can be told
    NO_PATH
}
