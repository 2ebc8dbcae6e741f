package ipstrategy.console.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ipstrategy.console.gateway.Listed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleasesPageTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static ReleasesResource.Filed filed(int number) {
        try {
            return new ReleasesResource.Filed("patents", JSON.readValue("""
                    {"code": "R-%d", "state": "PUBLISHED", "asOf": "2018-06-30T16:00:00Z"}
                    """.formatted(number), Release.class));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void everyReleaseIsOnOnePage() {
        List<ReleasesResource.Filed> all =
                IntStream.range(0, 120).mapToObj(ReleasesPageTest::filed).toList();
        Listed<ReleasesResource.Filed> first = ReleasesResource.page(all, "", List.of());
        assertThat(first.items()).hasSize(50);
        assertThat(first.total()).isEqualTo(120);
        Listed<ReleasesResource.Filed> second = ReleasesResource.page(all, String.valueOf(first.next()), List.of());
        Listed<ReleasesResource.Filed> third = ReleasesResource.page(all, String.valueOf(second.next()), List.of());
        assertThat(third.items()).hasSize(20);
        assertThat(third.next()).isNull();
    }

    @Test
    void whatIsNoPlaceIsTheFirstPage() {
        assertThat(ReleasesResource.page(List.of(filed(1)), "-7", List.of("patents"))
                        .items())
                .hasSize(1);
        assertThat(ReleasesResource.page(List.of(filed(1)), "999999", List.of()).items())
                .isEmpty();
    }
}
