package ipstrategy.coordination.notice.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// Where an agency wants its mail.
@Entity
@Table(name = "mail_addresses")
class MailAddresses {

    @Id
    private String agency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> addresses = List.of();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MailAddresses() {}

    void become(List<String> named) {
        addresses = List.copyOf(named);
    }

    String agency() {
        return agency;
    }

    List<String> addresses() {
        return List.copyOf(addresses);
    }
}
