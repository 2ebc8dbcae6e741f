package ipstrategy.console.membership;

import ipstrategy.console.language.Text;
import ipstrategy.console.region.Region;
import java.util.List;

/// The provinces by name.
public record Provinces(List<Region> all) {

    /// Its name, or its code where the register does not have it.
    public Text name(String code) {
        return all.stream()
                .filter(region -> region.code().equals(code))
                .map(Region::name)
                .findFirst()
                .orElse(new Text(code, code));
    }
}
