package ipstrategy.coordination.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.coordination.agency.KnownAgencies;
import ipstrategy.coordination.notice.mail.Mails;
import ipstrategy.coordination.region.Provinces;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Gives notice of what happens anywhere: one notice for each event and agency, and a mail where the agency wants one.
/// Whoever belongs to a collective is told too. What the register does not know is told to nobody, since the feed would
/// otherwise stand still for a code that somebody mistyped.
@ApplicationScoped
public class Notifying implements EventHandler {

    private static final Caller FOLLOWING = Caller.platform("following");

    private static final Text NOBODY = new Text("—", "—");

    private final NoticeRules rules;
    private final Notices notices;
    private final Mails mails;
    private final KnownAgencies agencies;
    private final Provinces provinces;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Notifying(
            NoticeRules rules,
            Notices notices,
            Mails mails,
            KnownAgencies agencies,
            Provinces provinces,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.rules = rules;
        this.notices = notices;
        this.mails = mails;
        this.agencies = agencies;
        this.provinces = provinces;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String source() {
        return ANY_SOURCE;
    }

    /// All: which ones are told is a matter of the rules, which are data.
    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public void handle(CloudEvent told) {
        rules.of(told.type()).ifPresent(rule -> tell(told, rule));
    }

    private void tell(CloudEvent told, NoticeRule rule) {
        Instant now = clock.instant();
        Text concerned = nameOfConcerned(told);
        NoticeRule.Row said = new NoticeRule.Row(
                rule.view(now).event(), rule.to(), rule.title(told, concerned), rule.text(told, concerned));
        Addressee.all(rule.to(), told).stream()
                .flatMap(this::meant)
                .distinct()
                .forEach(agency -> notices.give(told, said, agency, now).ifPresent(notice -> writeDown(notice, now)));
    }

    private Stream<String> meant(String code) {
        return code.equals(Addressee.ALL_PROVINCES)
                ? provinces.all().keySet().stream()
                        .map(region -> Provinces.agencyOf(region).value())
                : agencies.membersOf(code).stream();
    }

    private void writeDown(Notice notice, Instant now) {
        changes.record(
                new Change(
                        "notice.given",
                        "notice",
                        String.valueOf(notice.id()),
                        new AgencyCode(notice.agency()),
                        null,
                        json.valueToTree(notice.view(List.of())),
                        null),
                FOLLOWING);
        mails.write(notice.id(), notice.agency(), notice.title(), notice.text(), now);
    }

    private Text nameOfConcerned(CloudEvent told) {
        String code = Addressee.concernedBy(told);
        if (code.isBlank()) {
            return NOBODY;
        }
        return agencies.nameOf(code).orElse(new Text(code, code));
    }
}
