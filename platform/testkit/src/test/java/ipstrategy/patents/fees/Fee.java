package ipstrategy.patents.fees;

import ipstrategy.patents.grants.Grant;
import jakarta.persistence.Entity;
import jakarta.ws.rs.core.Response;

@Entity
class Fee {
    Grant grant;
    Response answer;
}
