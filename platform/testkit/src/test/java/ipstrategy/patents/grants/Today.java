package ipstrategy.patents.grants;

import java.time.LocalDate;

class Today {
    final LocalDate day = LocalDate.now();
}
