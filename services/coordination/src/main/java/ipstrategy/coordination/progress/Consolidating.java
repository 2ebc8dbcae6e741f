package ipstrategy.coordination.progress;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.coordination.conference.Members;
import ipstrategy.coordination.plan.KnownPlans;
import ipstrategy.coordination.plan.PlanView;
import ipstrategy.following.Gateway;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Consolidates the progress of a plan out of what its owners say. The questions carry the caller's own token, so that
/// the report holds what the caller sees on the screen, and nothing else.
@ApplicationScoped
class Consolidating {

    private static final Pattern OWNER = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final Gateway gateway;
    private final KnownPlans plans;
    private final Papers papers;
    private final Clock clock;

    Consolidating(Gateway gateway, KnownPlans plans, Papers papers, Clock clock) {
        this.gateway = gateway;
        this.plans = plans;
        this.papers = papers;
        this.clock = clock;
    }

    /// What came of it.
    sealed interface Outcome {

        record Made(ProgressReportView report) implements Outcome {}

        record NoSuchPlan() implements Outcome {}

        /// The owners do not let this caller read.
        record NotAllowed(int status) implements Outcome {}

        /// The whole could not be asked.
        record Silent(String why) implements Outcome {}
    }

    /// @param authorization the caller's own, handed on
    Outcome consolidate(String code, @Nullable String authorization, Caller caller) {
        PlanView plan =
                QuarkusTransaction.requiringNew().call(() -> plans.find(code).orElse(null));
        if (plan == null) {
            return new Outcome.NoSuchPlan();
        }
        String scope = Members.scope(caller);
        String whose = scope == null ? "" : "&agency=" + scope;
        List<String> questions = List.of(
                "/measures?plan=" + code + whose,
                "/reports?plan=" + code + "&state=ACCEPTED",
                "/reports?plan=" + code + "&overdue=true");
        List<List<JsonNode>> lists = new ArrayList<>();
        TreeSet<String> unavailable = new TreeSet<>();
        for (String question : questions) {
            switch (gateway.listAs(authorization, question)) {
                case Gateway.Answer.Given<Gateway.WholeList>(Gateway.WholeList list) -> {
                    lists.add(list.items());
                    unavailable.addAll(list.unavailable());
                }
                case Gateway.Answer.Refused<Gateway.WholeList>(int status, String _) -> {
                    return new Outcome.NotAllowed(status);
                }
                case Gateway.Answer.Silent<Gateway.WholeList>(String why) -> {
                    return new Outcome.Silent(why);
                }
            }
        }
        List<JsonNode> contributions = contributions(code, authorization, lists.get(0), unavailable);
        Papers.Told told = new Papers.Told(lists.get(0), lists.get(1), lists.get(2), contributions);
        return QuarkusTransaction.requiringNew()
                .call(() -> new Outcome.Made(report(plan, told, scope, List.copyOf(unavailable))));
    }

    /// Each owner of a measure is asked by its name: contributions are no list of the whole. Whoever does not say is
    /// named as missing.
    private List<JsonNode> contributions(
            String code, @Nullable String authorization, List<JsonNode> measures, Set<String> unavailable) {
        List<JsonNode> contributions = new ArrayList<>();
        Set<String> owners = measures.stream()
                .map(measure -> measure.path("service").asText(""))
                .filter(owner -> OWNER.matcher(owner).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String owner : owners) {
            switch (gateway.listAs(authorization, "/services/" + owner + "/contributions?plan=" + code)) {
                case Gateway.Answer.Given<Gateway.WholeList>(Gateway.WholeList list) ->
                    contributions.addAll(list.items());
                case Gateway.Answer.Refused<Gateway.WholeList> _ -> unavailable.add(owner);
                case Gateway.Answer.Silent<Gateway.WholeList> _ -> unavailable.add(owner);
            }
        }
        return contributions;
    }

    private ProgressReportView report(
            PlanView plan, Papers.Told told, @Nullable String scope, List<String> unavailable) {
        List<ProgressReportView.Section> sections = papers.sections(plan, told, LocalDate.now(clock));
        List<ProgressReportView.Row> rows = sections.stream()
                .flatMap(section -> section.measures().stream())
                .toList();
        return new ProgressReportView(
                plan.code(),
                plan.title(),
                clock.instant(),
                scope,
                unavailable,
                Papers.statuses(rows),
                Papers.agencies(rows),
                sections,
                List.of());
    }
}
