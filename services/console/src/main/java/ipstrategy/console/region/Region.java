package ipstrategy.console.region;

import ipstrategy.console.language.Text;
import ipstrategy.console.page.Source;
import org.jspecify.annotations.Nullable;

/// A place that figures are about.
public record Region(
        String code,
        Text name,
        String kind,
        @Nullable String parent,
        @Nullable Source source,
        @Nullable String note) {}
