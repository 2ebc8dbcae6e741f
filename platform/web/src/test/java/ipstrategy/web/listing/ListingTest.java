package ipstrategy.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {

    private static final List<String> AGENCIES = List.of("SIPO", "SAIC", "NCAC", "MOC", "MPS");

    @ParameterizedTest
    @CsvSource({"id,2,MOC MPS NCAC SAIC SIPO", "-id,2,SIPO SAIC NCAC MPS MOC", "id,5,MOC MPS NCAC SAIC SIPO"})
    void whoFollowsThePagesOfAListAtHandReadsAllOfItOnceInItsOrder(String sort, int limit, String order) {
        List<String> read = new ArrayList<>();
        Cursor after = null;
        do {
            Listing<String> page = cut(sort, limit, after);
            assertThat(page.total()).isEqualTo(AGENCIES.size());
            read.addAll(page.items());
            after = Optional.ofNullable(page.next()).flatMap(Cursor::decode).orElse(null);
        } while (after != null);

        assertThat(String.join(" ", read)).isEqualTo(order);
    }

    @Test
    void behindTheLastThereIsNothing() {
        Listing<String> page = cut("id", 2, new Cursor("id", null, "SIPO"));

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNull();
    }

    private static Listing<String> cut(String sort, int limit, @Nullable Cursor after) {
        return Listing.cut(AGENCIES, new Page(Sort.of(sort), limit, after), Function.identity());
    }
}
