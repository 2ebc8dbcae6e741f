package ipstrategy.metrics;

import ipstrategy.metrics.terms.Definition;
import ipstrategy.web.listing.Query;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which metrics a caller wants to see; null means no condition.
///
/// @param hasTarget only those with a target, or only those without
/// @param q words in the name or the concept, in either language
record MetricFilter(
        @Nullable String service,
        Definition.@Nullable Kind kind,
        Definition.@Nullable Attribute attribute,
        @Nullable Boolean hasTarget,
        @Nullable String q) {

    static final String[] NAMES = {"service", "kind", "attribute", "hasTarget", "q"};

    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final int LONGEST_SEARCH = 100;

    static MetricFilter of(Query query) {
        return new MetricFilter(
                query.code("service", WORD, "patents"),
                query.oneOf("kind", Definition.Kind.class),
                query.oneOf("attribute", Definition.Attribute.class),
                query.flag("hasTarget"),
                query.text("q", LONGEST_SEARCH));
    }
}
