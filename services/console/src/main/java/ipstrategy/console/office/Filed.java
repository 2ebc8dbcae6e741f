package ipstrategy.console.office;

import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import ipstrategy.console.report.Report;
import org.jspecify.annotations.Nullable;

/// A report in the office's list.
///
/// @param tag the entity tag of the report as it is shown, where it can be decided on
/// @param title of the measure, where it can be read
record Filed(Report report, String tag, @Nullable Text title) {

    /// Whether the person may decide on it now.
    public boolean isOpen() {
        return accept().allowed() && !tag.isEmpty();
    }

    public Action accept() {
        return report.action("accept");
    }
}
