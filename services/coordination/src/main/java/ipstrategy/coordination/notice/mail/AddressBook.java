package ipstrategy.coordination.notice.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/// The mail addresses of all agencies.
@ApplicationScoped
class AddressBook implements PanacheRepositoryBase<MailAddresses, String> {

    /// Where an agency wants its mail; nowhere, until it has said so.
    List<String> of(String agency) {
        return findByIdOptional(agency).map(MailAddresses::addresses).orElse(List.of());
    }

    /// The addresses of an agency, which nobody else changes until the transaction ends, also where it had none.
    MailAddresses toChange(String agency) {
        getEntityManager()
                .createNativeQuery("insert into mail_addresses (agency, addresses, version)"
                        + " values (:agency, '{}', 0) on conflict do nothing")
                .setParameter("agency", agency)
                .executeUpdate();
        return findById(agency, LockModeType.PESSIMISTIC_WRITE);
    }
}
