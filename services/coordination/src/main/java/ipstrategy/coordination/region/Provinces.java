package ipstrategy.coordination.region;

import io.quarkus.panache.common.Sort;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The provinces that plans bind, and their classes.
@ApplicationScoped
public class Provinces {

    /// Taiwan, Hong Kong and Macao: the plans speak of 31个省(区、市) (REPORT-2017 (三)1).
    private static final Set<String> NOT_BOUND = Set.of("710000", "810000", "820000");

    private static final String AGENCY = "PROVINCE-";

    private final Regions regions;
    private final RegionClasses classes;
    private final Memberships memberships;

    Provinces(Regions regions, RegionClasses classes, Memberships memberships) {
        this.regions = regions;
        this.classes = classes;
        this.memberships = memberships;
    }

    /// The agency for which people of a province sign in. The agency register holds no provinces; this is the one place
    /// that says how they are written.
    public static AgencyCode agencyOf(String region) {
        return new AgencyCode(AGENCY + region);
    }

    /// The province for which a caller signs in, or an empty text.
    public static String of(Caller caller) {
        AgencyCode agency = caller.agency();
        return agency != null && agency.value().startsWith(AGENCY)
                ? agency.value().substring(AGENCY.length())
                : "";
    }

    /// All that are bound, by code, with their names.
    public Map<String, Text> all() {
        Map<String, Text> found = new TreeMap<>();
        regions.list("kind", Region.Kind.PROVINCE).stream()
                .map(Region::view)
                .filter(region -> !NOT_BOUND.contains(region.code()))
                .forEach(region -> found.put(region.code(), region.name()));
        return found;
    }

    /// The classes into which plans divide them.
    public List<RegionClassView> classes() {
        return classes.listAll(Sort.by("code")).stream().map(RegionClass::view).toList();
    }

    /// The classes of every province on a day, as the platform believed at an instant: those that the office put it
    /// into, those that these are part of, and those that are the province by name.
    public Map<String, Set<String>> classes(LocalDate on, Instant asOf) {
        Map<String, RegionClass> known = new HashMap<>();
        classes.listAll().forEach(one -> known.put(one.code(), one));
        Map<String, Set<String>> found = new TreeMap<>();
        all().keySet().forEach(region -> found.put(region, new TreeSet<>()));
        known.values().forEach(one -> {
            if (one.province() != null) {
                add(found, one.province(), one, known);
            }
        });
        for (Map.Entry<String, List<String>> members :
                memberships.membersOfAll(on, asOf).entrySet()) {
            RegionClass one = known.get(members.getKey());
            if (one != null) {
                members.getValue().forEach(region -> add(found, region, one, known));
            }
        }
        return found;
    }

    private static void add(
            Map<String, Set<String>> found, String region, RegionClass one, Map<String, RegionClass> known) {
        Set<String> of = found.getOrDefault(region, new TreeSet<>());
        RegionClass next = one;
        while (next != null && of.add(next.code())) {
            next = next.parent() == null ? null : known.get(next.parent());
        }
    }
}
