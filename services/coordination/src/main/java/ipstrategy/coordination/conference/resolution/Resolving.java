package ipstrategy.coordination.conference.resolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.coordination.agency.KnownAgencies;
import ipstrategy.coordination.conference.Members;
import ipstrategy.coordination.conference.No;
import ipstrategy.coordination.conference.Outcome;
import ipstrategy.coordination.conference.Series;
import ipstrategy.coordination.conference.agenda.AgendaItemState;
import ipstrategy.coordination.conference.agenda.AgendaItems;
import ipstrategy.coordination.conference.agenda.Subject;
import ipstrategy.coordination.conference.resolution.Resolution.ResolutionStep;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Assigns what the conference resolved and closes it. The office assigns; the office or whoever signs off for the
/// responsible agency closes, and only by evidence.
@ApplicationScoped
class Resolving {

    private final Resolutions resolutions;
    private final AgendaItems items;
    private final Proofs proofs;
    private final Series series;
    private final KnownAgencies agencies;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Resolving(
            Resolutions resolutions,
            AgendaItems items,
            Proofs proofs,
            Series series,
            KnownAgencies agencies,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.resolutions = resolutions;
        this.items = items;
        this.proofs = proofs;
        this.series = series;
        this.agencies = agencies;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    Outcome<Resolution> assign(NewResolution resolved, Caller caller) {
        String notTheirs = Members.notOffice(caller);
        if (notTheirs != null) {
            return new Outcome.Refused<>(new No.NotYours(notTheirs));
        }
        AgendaItems.Known item = items.known(resolved.agendaItem()).orElse(null);
        No no = item == null
                ? No.Unfit.field("agendaItem", "fault.no-such-agenda-item", resolved.agendaItem())
                : unfit(resolved, item);
        if (no != null || item == null || item.meeting() == null) {
            return new Outcome.Refused<>(no == null ? new No.NotYours("reason.role") : no);
        }
        Resolution resolution =
                new Resolution(series.nextId("RES", LocalDate.now(clock).getYear()), item.meeting(), resolved);
        resolutions.persistAndFlush(resolution);
        record("resolution.assigned", null, resolution, caller);
        if (resolved.adopts() != null) {
            recordAdoption(resolved.adopts(), resolution, caller);
        }
        return new Outcome.Done<>(resolution);
    }

    Outcome<Resolution> close(Resolution resolution, @Nullable Evidence evidence, Caller caller) {
        No no = refusal(resolution, caller);
        if (no != null) {
            return new Outcome.Refused<>(no);
        }
        if (evidence == null || !evidence.isSome()) {
            return new Outcome.Refused<>(No.Unfit.field("evidence", "fault.no-evidence"));
        }
        if (evidence.namesFile() && !isKept(evidence)) {
            return new Outcome.Refused<>(No.Unfit.field("evidence/sha256", "fault.evidence-not-stored"));
        }
        ResolutionView before = view(resolution);
        resolution.close(evidence, clock.instant());
        resolutions.flush();
        record("resolution.closed", before, resolution, caller);
        return new Outcome.Done<>(resolution);
    }

    /// A hash of what nobody keeps shows nothing, whatever else is said with it.
    private boolean isKept(Evidence evidence) {
        String measure = evidence.measure();
        String sha256 = evidence.sha256();
        return measure != null
                && sha256 != null
                && MeasureId.read(measure)
                        .filter(known -> proofs.keep(known, sha256))
                        .isPresent();
    }

    static List<ActionView> actions(Resolution resolution, Caller caller) {
        return List.of(
                ResolutionStep.CLOSE.view(resolution.state(), Members.notOfficeNor(resolution.agency(), caller)));
    }

    private static @Nullable No refusal(Resolution resolution, Caller caller) {
        return ResolutionStep.CLOSE.refusal(resolution.state(), Members.notOfficeNor(resolution.agency(), caller));
    }

    /// Nothing is resolved before it is decided. A plan is adopted once, by a resolution on an item that is about it.
    private @Nullable No unfit(NewResolution resolved, AgendaItems.Known item) {
        if (item.state() != AgendaItemState.DECIDED) {
            return new No.NotNow("reason.item-not-decided", item.state(), List.of(), List.of(item.id()));
        }
        if (!agencies.strangersAmong(List.of(resolved.agency())).isEmpty()) {
            return No.Unfit.field("agency", "fault.unknown-agency", resolved.agency());
        }
        String plan = resolved.adopts();
        if (plan == null) {
            return null;
        }
        if (item.subject().kind() != Subject.Kind.PLAN
                || !plan.equals(item.subject().id())) {
            return No.Unfit.field("adopts", "fault.not-the-subject", item.id(), plan);
        }
        return resolutions.hasAdopted(plan) ? No.Unfit.field("adopts", "fault.adopted-before", plan) : null;
    }

    private void record(String action, @Nullable ResolutionView before, Resolution resolution, Caller caller) {
        changes.record(
                new Change(
                        action,
                        "resolution",
                        resolution.id(),
                        new AgencyCode(resolution.agency()),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(view(resolution)),
                        null),
                caller);
    }

    /// “…审议通过，现印发”: a plan exists once the conference has adopted it (cover notice of PROMOTION-2017). Whoever
    /// keeps plans hears of it by this event.
    private void recordAdoption(String plan, Resolution resolution, Caller caller) {
        JsonNode after = json.valueToTree(view(resolution));
        changes.record(
                new Change("plan.adopted", "plan", plan, caller.agency(), null, after, "by " + resolution.id()),
                caller);
    }

    private ResolutionView view(Resolution resolution) {
        return resolution.view(LocalDate.now(clock), List.of());
    }
}
