package ipstrategy.console.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private final AtomicLong time = new AtomicLong();
    private final Shelf shelf = new Shelf(time::get);

    @TempDir
    Path folder;

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("upload"), text);
    }

    @Test
    void aTriedTableLiesThereForWhoeverTriedItAndForNobodyElse() throws IOException {
        shelf.keep("one", "officer-sipo", table("metric,period"));

        assertThat(folder.resolve("upload")).doesNotExist();
        assertThat(shelf.find("one", "officer-sipo"))
                .hasValueSatisfying(file -> assertThat(file).hasContent("metric,period"));
        assertThat(shelf.find("one", "officer-saic")).isEmpty();
        assertThat(shelf.find("two", "officer-sipo")).isEmpty();
    }

    @Test
    void afterAWhileItIsGoneWithItsFile() throws IOException {
        shelf.keep("one", "officer-sipo", table("metric,period"));
        Path file = shelf.find("one", "officer-sipo").orElseThrow();
        time.addAndGet(Duration.ofMinutes(31).toNanos());

        assertThat(shelf.find("one", "officer-sipo")).isEmpty();
        shelf.keep("two", "officer-sipo", table("metric"));
        assertThat(file).doesNotExist();
    }

    @Test
    void itsFingerprintIsThatWhichTheApiTells() throws IOException {
        assertThat(Shelf.fingerprint(table("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theFormatIsThatWhichWasChosenOrThatOfTheName() {
        assertThat(Format.of(null, "figures-2017.CSV")).contains(Format.CSV);
        assertThat(Format.of("", "数据.xlsx")).contains(Format.XLSX);
        assertThat(Format.of("SDMX_CSV", "figures.csv")).contains(Format.SDMX_CSV);
        assertThat(Format.of("", "figures.pdf")).isEmpty();
    }
}
