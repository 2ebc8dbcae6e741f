package ipstrategy.coordination.province;

import ipstrategy.measures.terms.Obligation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a clause asks of one province, and the class by which it does.
///
/// @param clause the clause's place within its measure
/// @param decidedBy the class that decides; where several ask the same, the one printed first
public record Duty(int clause, Obligation.Kind obligation, String decidedBy) {

    private static final String ALL = "ALL";
    private static final String OTHER = "OTHER";

    /// What the clauses of a measure ask of a province in these classes. The obligation attaches to the clause, not to
    /// the measure; of several the strictest wins; a clause that is silent about the province asks nothing of it
    /// (PATENT-2017, last column).
    public static List<Duty> of(List<Demand> demands, Set<String> classes) {
        Map<Integer, List<Demand>> clauses = demands.stream()
                .collect(Collectors.groupingBy(Demand::clause, LinkedHashMap::new, Collectors.toList()));
        List<Duty> duties = new ArrayList<>();
        clauses.values().forEach(clause -> {
            Duty duty = strictest(clause, classes);
            if (duty != null) {
                duties.add(duty);
            }
        });
        return duties;
    }

    private static @Nullable Duty strictest(List<Demand> clause, Set<String> classes) {
        Duty strictest = null;
        for (Demand demand : clause) {
            boolean stricter = strictest == null || demand.obligation().compareTo(strictest.obligation()) < 0;
            if (stricter && binds(demand, clause, classes)) {
                strictest = new Duty(demand.clause(), demand.obligation(), demand.regionClass());
            }
        }
        return strictest;
    }

    /// 其他省份 are those in none of the classes that the same clause names.
    private static boolean binds(Demand demand, List<Demand> clause, Set<String> classes) {
        return switch (demand.regionClass()) {
            case ALL -> true;
            case OTHER -> clause.stream().map(Demand::regionClass).noneMatch(classes::contains);
            default -> classes.contains(demand.regionClass());
        };
    }
}
