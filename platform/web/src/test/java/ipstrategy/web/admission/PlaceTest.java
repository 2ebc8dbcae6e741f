package ipstrategy.web.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    private final Places places = new Places(2, 1);

    private Place sit() {
        assertThat(places.seek(() -> {})).isEqualTo(Places.Found.PLACE);
        return new Place(places);
    }

    @Test
    void whoLeavesBeforeAnythingIsDoneLeavesThePlaceAndNothingIsBegun() {
        Place place = sit();
        place.over();

        assertThat(places.taken()).isZero();
        assertThat(place.workBegins()).isFalse();
    }

    @Test
    void whoLeavesWhileADoorIsAtWorkLeavesThePlaceToTheWork() {
        Place place = sit();
        assertThat(place.workBegins()).isTrue();
        place.over();
        assertThat(places.taken()).isEqualTo(1);

        place.giveBack();
        assertThat(places.taken()).isZero();
    }

    @Test
    void aPlaceIsGivenBackOnce() {
        Place place = sit();
        sit();
        place.workBegins();
        place.giveBack();
        place.giveBack();
        place.over();

        assertThat(places.taken()).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackGoesToWhoWaitsLongest() {
        Place place = sit();
        sit();
        boolean[] come = new boolean[1];
        assertThat(places.seek(() -> come[0] = true)).isEqualTo(Places.Found.QUEUE);
        assertThat(places.seek(() -> {})).isEqualTo(Places.Found.NOTHING);

        place.over();

        assertThat(come[0]).isTrue();
        assertThat(places.taken()).isEqualTo(2);
        assertThat(places.waiting()).isZero();
    }
}
