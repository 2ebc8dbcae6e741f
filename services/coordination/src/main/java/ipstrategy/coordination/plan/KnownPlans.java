package ipstrategy.coordination.plan;

import ipstrategy.identity.AgencyCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/// The plans for the other rooms of this service: which there are, who issued them, for which years.
@ApplicationScoped
public class KnownPlans {

    private final Plans plans;

    KnownPlans(Plans plans) {
        this.plans = plans;
    }

    public Optional<PlanView> find(String code) {
        return AgencyCode.FORM.matcher(code).matches()
                ? plans.findByIdOptional(code).map(Plan::view)
                : Optional.empty();
    }

    /// Whether a plan runs in a year.
    public static boolean runsIn(PlanView plan, int year) {
        return firstYear(plan) <= year && year <= lastYear(plan);
    }

    /// Whether the first year of a plan is a later one than that of another.
    public static boolean beginsAfter(PlanView plan, PlanView other) {
        return firstYear(plan) > firstYear(other);
    }

    /// The day of a plan's term that is nearest to a day: the day itself while the plan runs.
    public static LocalDate nearest(PlanView plan, LocalDate day) {
        LocalDate first = LocalDate.of(firstYear(plan), 1, 1);
        LocalDate last = LocalDate.of(lastYear(plan), 12, 31);
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(last) ? last : day;
    }

    private static int firstYear(PlanView plan) {
        return Integer.parseInt(plan.term().substring(0, 4));
    }

    private static int lastYear(PlanView plan) {
        return Integer.parseInt(plan.term().substring(plan.term().length() - 4));
    }
}
