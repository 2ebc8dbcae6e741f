package ipstrategy.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilesStartTest {

    @Inject
    StoredFiles files;

    @Inject
    FilesConfig config;

    @Inject
    ObjectMapper json;

    @Test
    void theStoreOfTheApplicationKeepsFilesInTheFolderOfTheSettings() throws IOException {
        assertThat(config.folder()).isEqualTo(Path.of("target/files-under-test"));
        assertThat(config.greatestSize()).isEqualTo(52_428_800);

        StoredFile stored =
                StoredFilesTest.stored(files.receive(new ByteArrayInputStream(Samples.utf8("abc")), "a.txt"));

        assertThat(stored.sha256().below(config.folder())).hasContent("abc");
        String written = json.writeValueAsString(stored);
        assertThat(written).contains("\"sha256\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"");
        assertThat(json.readValue(written, StoredFile.class)).isEqualTo(stored);
    }
}
