package ipstrategy.console.region;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TileMapTest {

    private static Region province(String code) {
        return new Region(code, new Text("省", "Province"), "PROVINCE", "CN", null, null);
    }

    private static Figure figure(String region, int value) {
        return new Figure("M", Map.of(), region, "2017", BigDecimal.valueOf(value), "CASE", "EXACT");
    }

    @Test
    void noTwoProvincesShareATile() {
        List<String> codes = List.of(
                "110000", "120000", "130000", "140000", "150000", "210000", "220000", "230000", "310000", "320000",
                "330000", "340000", "350000", "360000", "370000", "410000", "420000", "430000", "440000", "450000",
                "460000", "500000", "510000", "520000", "530000", "540000", "610000", "620000", "630000", "640000",
                "650000", "710000", "810000", "820000");
        TileMap map = TileMap.of(codes.stream().map(TileMapTest::province).toList(), List.of());

        assertThat(map.tiles()).hasSize(34);
        assertThat(map.tiles().stream().map(tile -> tile.column() + " " + tile.row()))
                .doesNotHaveDuplicates();
        assertThat(map.isShaded()).isFalse();
    }

    @Test
    void figuresAreShadedByFifthsAndEqualOnesAlike() {
        List<String> codes = List.of("110000", "120000", "130000", "140000", "150000");
        TileMap map = TileMap.of(
                codes.stream().map(TileMapTest::province).toList(),
                IntStream.range(0, 4)
                        .mapToObj(place -> figure(codes.get(place), Math.min(place, 2)))
                        .toList());

        assertThat(map.tiles()).extracting(Tile::shade).containsExactly(1, 2, 4, 4, 0);
    }

    @Test
    void theLegendSaysFromWhichToWhichFigureAShadeGoes() {
        List<String> codes = List.of("110000", "120000", "130000", "140000", "150000", "210000", "220000");
        TileMap map = TileMap.of(
                codes.stream().map(TileMapTest::province).toList(),
                IntStream.range(0, 6)
                        .mapToObj(place -> figure(codes.get(place), place * 10))
                        .toList());

        assertThat(map.shades())
                .containsExactly(
                        new TileMap.Shade(1, BigDecimal.valueOf(0), BigDecimal.valueOf(10)),
                        new TileMap.Shade(2, BigDecimal.valueOf(20), BigDecimal.valueOf(20)),
                        new TileMap.Shade(3, BigDecimal.valueOf(30), BigDecimal.valueOf(30)),
                        new TileMap.Shade(4, BigDecimal.valueOf(40), BigDecimal.valueOf(40)),
                        new TileMap.Shade(5, BigDecimal.valueOf(50), BigDecimal.valueOf(50)));
        assertThat(map.ranked()).hasSize(6);
        assertThat(map.highest().region().code()).isEqualTo("210000");
        assertThat(map.lowest().region().code()).isEqualTo("110000");
        assertThat(map.earliest()).isEqualTo(map.latest()).isEqualTo("2017");
    }
}
