package ipstrategy.patents.fees;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("fees")
public class FeeResource {

    @GET
    public List<Fee> all() {
        return List.of();
    }
}
