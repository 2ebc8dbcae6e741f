package ipstrategy.coordination.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// The regions for the other rooms of this service: which there are.
@ApplicationScoped
public class KnownRegions {

    /// What the code of a region looks like: the country, a division of GB/T 2260, or an area of several.
    public static final Pattern FORM = Pattern.compile("CN|[1-9][0-9]{5}|AREA(-[A-Z0-9]+)+");

    private final Regions regions;

    KnownRegions(Regions regions) {
        this.regions = regions;
    }

    /// Those codes that no region has.
    public List<String> strangersAmong(Collection<String> codes) {
        return codes.stream().filter(code -> regions.findById(code) == null).toList();
    }
}
