package ipstrategy.console.region;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A province on the map of tiles. Each has one tile of the same size, about where it lies; the map draws no boundary
/// and claims none.
///
/// @param shade 1 to 5 for the lowest to the highest fifth, 0 where there is no figure
public record Tile(
        Region region,
        int column,
        int row,
        int shade,
        @Nullable Figure figure) {

    public static final int COLUMNS = 8;
    public static final int ROWS = 8;
    public static final int SIZE = 84;
    public static final int GAP = 6;

    private record Spot(int column, int row) {}

    /// By code of GB/T 2260.
    private static final Map<String, Spot> SPOTS = Map.ofEntries(
            Map.entry("230000", new Spot(7, 0)),
            Map.entry("150000", new Spot(4, 1)),
            Map.entry("210000", new Spot(6, 1)),
            Map.entry("220000", new Spot(7, 1)),
            Map.entry("650000", new Spot(0, 2)),
            Map.entry("620000", new Spot(2, 2)),
            Map.entry("640000", new Spot(3, 2)),
            Map.entry("140000", new Spot(4, 2)),
            Map.entry("110000", new Spot(5, 2)),
            Map.entry("120000", new Spot(6, 2)),
            Map.entry("630000", new Spot(1, 3)),
            Map.entry("610000", new Spot(3, 3)),
            Map.entry("410000", new Spot(4, 3)),
            Map.entry("130000", new Spot(5, 3)),
            Map.entry("370000", new Spot(6, 3)),
            Map.entry("540000", new Spot(0, 4)),
            Map.entry("510000", new Spot(2, 4)),
            Map.entry("500000", new Spot(3, 4)),
            Map.entry("420000", new Spot(4, 4)),
            Map.entry("340000", new Spot(5, 4)),
            Map.entry("320000", new Spot(6, 4)),
            Map.entry("310000", new Spot(7, 4)),
            Map.entry("530000", new Spot(2, 5)),
            Map.entry("520000", new Spot(3, 5)),
            Map.entry("430000", new Spot(4, 5)),
            Map.entry("360000", new Spot(5, 5)),
            Map.entry("330000", new Spot(6, 5)),
            Map.entry("450000", new Spot(3, 6)),
            Map.entry("440000", new Spot(4, 6)),
            Map.entry("350000", new Spot(5, 6)),
            Map.entry("710000", new Spot(7, 6)),
            Map.entry("460000", new Spot(3, 7)),
            Map.entry("820000", new Spot(4, 7)),
            Map.entry("810000", new Spot(5, 7)));

    static boolean has(Region region) {
        return SPOTS.containsKey(region.code());
    }

    static Tile of(Region region, int shade, @Nullable Figure figure) {
        Spot spot = SPOTS.get(region.code());
        if (spot == null) {
            throw new IllegalArgumentException("no tile for " + region.code());
        }
        return new Tile(region, spot.column(), spot.row(), shade, figure);
    }

    @Nullable
    BigDecimal value() {
        return figure == null ? null : figure.value();
    }

    public int x() {
        return column * (SIZE + GAP);
    }

    public int y() {
        return row * (SIZE + GAP);
    }

    public int middle() {
        return x() + SIZE / 2;
    }
}
