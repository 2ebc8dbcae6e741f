package ipstrategy.gateway.sdmx.source;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.web.Text;
import java.util.ArrayList;
import java.util.List;

/// A unit of the list that all services share.
///
/// @param powers the powers of ten by which its figures may be written
public record Unit(String code, Text name, List<Integer> powers) {

    public Unit {
        powers = List.copyOf(powers);
    }

    static Unit of(JsonNode unit) {
        String code = unit.path("code").asText();
        List<Integer> powers = new ArrayList<>();
        for (JsonNode multiplier : unit.path("multipliers")) {
            powers.add(multiplier.path("power").asInt());
        }
        return new Unit(code, Texts.orCode(unit.path("name"), code), powers);
    }
}
