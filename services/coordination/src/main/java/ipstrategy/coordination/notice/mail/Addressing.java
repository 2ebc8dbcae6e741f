package ipstrategy.coordination.notice.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names the addresses of an agency: whoever signs off for it may, and whoever runs the platform.
@ApplicationScoped
class Addressing {

    private final AddressBook book;
    private final Changes changes;
    private final ObjectMapper json;

    Addressing(AddressBook book, Changes changes, ObjectMapper json) {
        this.book = book;
        this.changes = changes;
        this.json = json;
    }

    void name(MailAddresses known, NewMailAddresses named, Caller caller) {
        MailAddressesView before = view(known);
        known.become(named.addresses());
        book.flush();
        changes.record(
                new Change(
                        "mail-addresses.named",
                        "mail-addresses",
                        known.agency(),
                        new AgencyCode(known.agency()),
                        json.valueToTree(before),
                        json.valueToTree(view(known)),
                        named.reason()),
                caller);
    }

    static ActionView actionFor(String agency, Caller caller) {
        return ActionView.of("name-addresses", "PUT", refusal(agency, caller));
    }

    /// Why a caller may not name an agency's addresses, as a key of the word list, or null.
    static @Nullable String refusal(String agency, Caller caller) {
        if (caller.is(Role.ADMINISTRATOR)) {
            return null;
        }
        if (!caller.is(Role.APPROVER)) {
            return "reason.role";
        }
        return caller.actsFor(new AgencyCode(agency)) ? null : "reason.addresses-of-another";
    }

    private static MailAddressesView view(MailAddresses addresses) {
        return new MailAddressesView(addresses.agency(), addresses.addresses(), List.of());
    }
}
