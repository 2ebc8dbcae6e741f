package ipstrategy.measures;

import ipstrategy.identity.Caller;
import ipstrategy.web.answer.ActionView;

/// Something that another room lets people do with a measure. Whoever reads the measure is told there whether they may,
/// and if not, why.
public interface MeasureAction {

    /// Whether a caller may do it now.
    ActionView actionFor(Assignment measure, Caller caller);
}
