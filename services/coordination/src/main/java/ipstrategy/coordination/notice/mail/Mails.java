package ipstrategy.coordination.notice.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.web.Text;
import ipstrategy.web.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The mails, sent and to be sent.
@ApplicationScoped
public class Mails implements PanacheRepositoryBase<Mail, Long> {

    private final AddressBook addresses;
    private final boolean captured;

    /// @param captured whether mails are kept and shown instead of being sent, as on one machine without a mail server
    Mails(
            AddressBook addresses,
            @ConfigProperty(name = "ipstrategy.mail.capture", defaultValue = "true") boolean captured) {
        this.addresses = addresses;
        this.captured = captured;
    }

    /// What a caller wants to see; null means no condition.
    ///
    /// @param scope the only agency whose mail the caller may see, or null for all
    record Filter(@Nullable String scope, @Nullable String agency, Mail.@Nullable State state) {}

    /// Writes a mail about a notice into the transaction that is under way, where the agency has named an address.
    public void write(long notice, String agency, Text title, Text text, Instant now) {
        List<String> recipients = addresses.of(agency);
        if (recipients.isEmpty()) {
            return;
        }
        Mail.Letter letter = new Mail.Letter(
                notice, agency, recipients, title.zh() + " / " + title.en(), text.zh() + "\n\n" + text.en() + "\n");
        persist(new Mail(letter, captured ? Mail.State.CAPTURED : Mail.State.WAITING, now));
    }

    /// A mail whose time has come; it is this transaction's until that ends, and no other replica takes it.
    Optional<Mail> takeOne(Instant now) {
        String sql = "select * from mail where state in ('WAITING', 'FAILED') and next_try_at <= :now"
                + " order by next_try_at, id limit 1 for update skip locked";
        return getEntityManager()
                .createNativeQuery(sql, Mail.class)
                .setParameter("now", now)
                .getResultStream()
                .map(Mail.class::cast)
                .findFirst();
    }

    /// The newest first, from before an id on, and one row more than the page holds.
    List<Mail> before(Filter filter, long id, int limit) {
        Conditions conditions = conditions(filter).and("m.id < :before").given("before", id);
        return find("from Mail m " + conditions.words() + " order by m.id desc", conditions.values())
                .range(0, limit)
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Mail m " + conditions.words(), conditions.values());
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("scope", filter.scope(), "m.agency = :scope")
                .and("agency", filter.agency(), "m.agency = :agency")
                .and("state", filter.state(), "m.state = :state");
    }
}
