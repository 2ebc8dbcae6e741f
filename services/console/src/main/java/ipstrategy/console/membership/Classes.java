package ipstrategy.console.membership;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the classes of provinces and who belongs to them.
@ApplicationScoped
class Classes {

    private final Gateway gateway;

    Classes(Gateway gateway) {
        this.gateway = gateway;
    }

    /// All classes with their members on a day; today where none is given.
    Reply<Listed<RegionClass>> all(@Nullable String on) {
        return gateway.list(Asked.of("region-classes").with("on", on).whole(), RegionClass.class);
    }

    Reply<RegionClass> one(String code) {
        return switch (all(null)) {
            case Reply.Found<Listed<RegionClass>>(Listed<RegionClass> classes, String tag) ->
                classes.items().stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .<Reply<RegionClass>>map(found -> new Reply.Found<>(found, tag))
                        .orElseGet(() -> new Reply.Refused<>(Problem.nothingThere()));
            case Reply.Refused<Listed<RegionClass>>(Problem problem) -> new Reply.Refused<>(problem);
            case Reply.Silent<Listed<RegionClass>>() -> new Reply.Silent<>();
        };
    }

    /// @param asOf what was believed at that day; what is believed now where none is given
    Reply<Membership> membership(String code, String region, @Nullable String asOf) {
        return gateway.read(Asked.of("region-classes", code, "members", region).with("asOf", asOf), Membership.class);
    }

    /// All memberships of a class that are known, of whatever time. The API has no list of them, so every province is
    /// asked for.
    List<Membership> memberships(String code, Provinces provinces) {
        return provinces.all().stream()
                .flatMap(region -> known(code, region.code()).stream())
                .toList();
    }

    private List<Membership> known(String code, String region) {
        Membership membership = membership(code, region, null).orNothing();
        return membership == null || membership.periods().isEmpty() ? List.of() : List.of(membership);
    }

    Provinces provinces() {
        return new Provinces(
                gateway.rows(Asked.of("regions").with("kind", "PROVINCE").whole(), Region.class));
    }
}
