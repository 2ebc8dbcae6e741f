package ipstrategy.coordination.region;

import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.coordination.step.Reason;
import ipstrategy.identity.Caller;
import ipstrategy.web.answer.ActionView;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Says when a province belongs to a class. Only the joint-conference office may: the documents name no members.
@ApplicationScoped
class SettingMembership {

    static final String SET = "set";
    static final String WITHDRAW = "withdraw";

    /// From when until when a province belongs to a class.
    ///
    /// @param from the first day
    /// @param to the first day on which it no longer belongs, or null for no end
    /// @param reason why: the office's decision, an approval
    @Schema(name = "NewClassMembership")
    record NewMembership(
            @NotNull @Schema(examples = "2017-01-01") LocalDate from,
            @Nullable @Schema(examples = "2018-01-01") LocalDate to,

            @NotBlank
            @Size(max = Reason.LONGEST)
            @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            @Schema(examples = "approved as a pilot of the leading type")
            String reason) {}

    /// Whether the platform knows of any period.
    enum Known {
        NONE,
        SOME
    }

    private final Memberships memberships;
    private final Chronicle chronicle;
    private final Clock clock;

    SettingMembership(Memberships memberships, Chronicle chronicle, Clock clock) {
        this.memberships = memberships;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// Sets a period: a period that was believed and has days with it ends where it begins. So a membership
    /// is ended by a period that has an end, and renewed by one that begins later.
    Outcome<MembershipView> set(RegionClass one, String region, NewMembership said, Caller caller) {
        String refusal = refusal(one, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed<>(refusal);
        }
        if (said.to() != null && !said.from().isBefore(said.to())) {
            return new Outcome.Wrong<>(List.of(Fault.body("from", "fault.date-order")));
        }
        Instant now = clock.instant();
        MembershipView before = view(one, region, caller);
        List<Membership> touched = memberships.current(one.code(), region).stream()
                .filter(known -> known.overlaps(said.from(), said.to()))
                .toList();
        touched.forEach(known -> known.supersede(now));
        memberships.flush();
        touched.stream()
                .flatMap(known -> known.before(said.from(), now).stream())
                .forEach(memberships::persist);
        memberships.persistAndFlush(new Membership(one.code(), region, said, caller.name(), now));
        return done("class-membership.set", one, region, before, said.reason(), caller);
    }

    /// Takes back all periods, as entered by mistake.
    Outcome<MembershipView> withdraw(RegionClass one, String region, String reason, Caller caller) {
        String refusal = refusal(one, caller);
        if (refusal != null) {
            return new Outcome.NotAllowed<>(refusal);
        }
        List<Membership> current = memberships.current(one.code(), region);
        if (current.isEmpty()) {
            return new Outcome.Conflict<>("reason.no-membership", Known.NONE, List.of(SET), List.of());
        }
        Instant now = clock.instant();
        MembershipView before = view(one, region, caller);
        current.forEach(known -> known.supersede(now));
        memberships.flush();
        return done("class-membership.withdrawn", one, region, before, reason, caller);
    }

    MembershipView view(RegionClass one, String region, Caller caller) {
        return view(one, region, memberships.current(one.code(), region), caller);
    }

    MembershipView view(RegionClass one, String region, List<Membership> periods, Caller caller) {
        String refusal = refusal(one, caller);
        String withdrawing = refusal == null && periods.isEmpty() ? "reason.no-membership" : refusal;
        return new MembershipView(
                one.code(),
                region,
                periods.stream().map(Membership::view).toList(),
                List.of(ActionView.of(SET, "PUT", refusal), ActionView.of(WITHDRAW, "POST", withdrawing)));
    }

    private Outcome<MembershipView> done(
            String action, RegionClass one, String region, MembershipView before, String reason, Caller caller) {
        MembershipView after = view(one, region, caller);
        chronicle.tell(
                new Chronicle.Deed(action, "class-membership", one.code() + "_" + region),
                chronicle.of(before),
                after,
                reason,
                caller);
        return new Outcome.Done<>(after);
    }

    private static @Nullable String refusal(RegionClass one, Caller caller) {
        String office = Authority.refusesOffice(caller);
        return office == null && !one.isConfigured() ? "reason.class-by-words" : office;
    }
}
