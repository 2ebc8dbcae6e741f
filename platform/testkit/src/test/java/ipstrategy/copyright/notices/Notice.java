package ipstrategy.copyright.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
class Notice {

    @Id
    final String number;

    final LocalDate since;

    Notice(String number, LocalDate since) {
        this.number = number;
        this.since = since;
    }
}
