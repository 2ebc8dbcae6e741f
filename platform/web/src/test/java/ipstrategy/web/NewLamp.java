package ipstrategy.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/// What a caller sends to have a lamp.
public record NewLamp(
        @NotNull @Valid Name name,
        @Max(100) int watts,
        @Valid List<Bulb> bulbs) {

    public record Name(@NotBlank String zh, @NotBlank String en) {}

    public record Bulb(@NotBlank String colour) {}
}
