package ipstrategy.console.region;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Remembered;
import ipstrategy.console.language.Text;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/// The regions by name: what templates call `cdi:regions`.
@ApplicationScoped
@Named("regions")
public class Regions {

    private final Remembered<Choice> register;
    private final Visit visit;

    Regions(Gateway gateway, Visit visit) {
        this.register = new Remembered<>(gateway, Asked.of("regions").with("fields", "code,name"), Choice.class);
        this.visit = visit;
    }

    /// A region to choose.
    public record Choice(String code, Text name) {}

    /// A region's name, or its code where the register cannot be read.
    public String name(String code) {
        return register.all().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .map(region -> region.name().in(visit.language()))
                .orElse(code);
    }

    /// The whole register, empty where it cannot be read.
    public List<Choice> all() {
        return register.all().stream()
                .sorted(Comparator.comparing(Choice::code))
                .toList();
    }
}
