package ipstrategy.console.region;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The provinces as tiles, shaded by the figures of one metric.
public record TileMap(List<Tile> tiles) {

    private static final int SHADES = 5;
    private static final int LINE = 2;

    static TileMap of(List<Region> provinces, List<Figure> figures) {
        Map<String, Figure> byRegion = figures.stream()
                .filter(figure -> figure.value() != null)
                .collect(Collectors.toMap(Figure::region, Function.identity(), (first, later) -> later));
        List<BigDecimal> ranked = byRegion.values().stream()
                .map(Figure::value)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return new TileMap(provinces.stream()
                .filter(Tile::has)
                .map(province -> {
                    Figure figure = byRegion.get(province.code());
                    return Tile.of(province, figure == null ? 0 : shade(figure, ranked), figure);
                })
                .toList());
    }

    /// Equal figures have the same shade.
    private static int shade(Figure figure, List<BigDecimal> ranked) {
        int rank = ranked.indexOf(figure.value());
        return 1 + rank * SHADES / ranked.size();
    }

    private static int width() {
        return Tile.COLUMNS * (Tile.SIZE + Tile.GAP) - Tile.GAP;
    }

    private static int height() {
        return Tile.ROWS * (Tile.SIZE + Tile.GAP) - Tile.GAP;
    }

    /// The drawing with the width of a line around it.
    public String frame() {
        return "%d %d %d %d".formatted(-LINE, -LINE, width() + 2 * LINE, height() + 2 * LINE);
    }

    public int side() {
        return Tile.SIZE;
    }

    public boolean isShaded() {
        return tiles.stream().anyMatch(tile -> tile.shade() > 0);
    }
}
