package ipstrategy.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewEventTest {

    @ParameterizedTest
    @ValueSource(strings = {"ipstrategy.measure.corrected.v1", "ipstrategy.region-class.recorded.v12"})
    void aTypeNamesTheThingWhatHappenedAndItsVersion(String type) {
        assertThat(event(type).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "measure.corrected",
                "ipstrategy.corrected.v1",
                "ipstrategy.measure.corrected",
                "ipstrategy.Measure.corrected.v1",
                "ipstrategy.measure..v1",
                "ipstrategy.measure.corrected.v1 "
            })
    void anythingElseIsNoType(String type) {
        assertThatThrownBy(() -> event(type)).isInstanceOf(IllegalArgumentException.class);
    }

    private static NewEvent event(String type) {
        return new NewEvent(type, "LAMP-1", null, JsonNodeFactory.instance.objectNode());
    }
}
