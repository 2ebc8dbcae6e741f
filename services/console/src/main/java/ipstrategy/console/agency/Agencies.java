package ipstrategy.console.agency;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Remembered;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/// The agencies by name: what templates call `cdi:agencies`.
@ApplicationScoped
@Named("agencies")
public class Agencies {

    private final Remembered<Agency> register;
    private final Visit visit;

    Agencies(Gateway gateway, Visit visit) {
        this.register = new Remembered<>(gateway, Asked.of("agencies"), Agency.class);
        this.visit = visit;
    }

    /// An agency's name, or its code where the register cannot be read.
    public String name(String code) {
        return all().stream()
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .map(agency -> agency.name().in(visit.language()))
                .orElse(code);
    }

    /// The whole register, empty where it cannot be read.
    public List<Agency> all() {
        return register.all();
    }
}
