package ipstrategy.console.region;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

    /// One of the shades that occur.
    ///
    /// @param least the lowest figure that has it
    /// @param most the highest
    public record Shade(int number, BigDecimal least, BigDecimal most) {}

    /// The shades that occur, the lowest first.
    public List<Shade> shades() {
        Map<Integer, List<BigDecimal>> values = tiles.stream()
                .filter(tile -> tile.shade() > 0)
                .collect(Collectors.groupingBy(
                        Tile::shade, TreeMap::new, Collectors.mapping(Tile::value, Collectors.toList())));
        return values.entrySet().stream()
                .map(each ->
                        new Shade(each.getKey(), Collections.min(each.getValue()), Collections.max(each.getValue())))
                .toList();
    }

    /// The provinces that have a figure, the highest first.
    public List<Tile> ranked() {
        return tiles.stream()
                .filter(tile -> tile.shade() > 0)
                .sorted(Comparator.comparing(Tile::value).reversed())
                .toList();
    }

    /// How many provinces have a figure.
    public long known() {
        return ranked().size();
    }

    public Tile highest() {
        return ranked().getFirst();
    }

    public Tile lowest() {
        return ranked().getLast();
    }

    /// The earliest period of which a figure is shown; each province has its latest.
    public String earliest() {
        return periods().getFirst();
    }

    public String latest() {
        return periods().getLast();
    }

    private List<String> periods() {
        return tiles.stream()
                .map(Tile::figure)
                .filter(Objects::nonNull)
                .map(Figure::period)
                .sorted()
                .toList();
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
