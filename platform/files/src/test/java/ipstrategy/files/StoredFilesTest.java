package ipstrategy.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.files.StoredFiles.Condition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredFilesTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String ABC_PLACE = "ba/78/" + ABC;

    @TempDir
    Path temporary;

    private Folder folder;
    private StoredFiles files;

    @BeforeEach
    void open() {
        folder = Folder.of(temporary.resolve("files"));
        files = new StoredFiles(folder);
    }

    @Test
    void aFileIsKnownByItsContent() throws IOException {
        StoredFile stored = stored(receive("abc", "年度总结.txt"));

        assertThat(stored).isEqualTo(new StoredFile(new Sha256(ABC), 3, "text/plain", "年度总结.txt"));
        assertThat(folder.inside()).containsExactly(ABC_PLACE);
        assertThat(Files.readString(folder.folder().resolve(ABC_PLACE))).isEqualTo("abc");
        assertThat(files.exists(stored.sha256())).isTrue();
        assertThat(files.verify(stored.sha256())).isEqualTo(Condition.SOUND);
    }

    @Test
    void oneContentIsKeptOnceUnderWhateverName() throws IOException {
        StoredFile first = stored(receive("abc", "first.txt"));
        StoredFile second = stored(receive("abc", "second.csv"));

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.name()).isEqualTo("second.csv");
        assertThat(second.mediaType()).isEqualTo("text/csv");
        assertThat(folder.inside()).containsExactly(ABC_PLACE);
    }

    @Test
    void aFileOfFiftyMebibytesIsTakenAndOneByteMoreIsNot() throws IOException {
        assertThat(Folder.USUAL).isEqualTo(50L * 1024 * 1024);
        Letters tooLong = new Letters(Folder.USUAL + 1);
        assertThat(files.receive(tooLong, "long.txt")).isEqualTo(new Received.TooLarge(Folder.USUAL));
        assertThat(folder.inside()).isEmpty();

        StoredFile longest = stored(files.receive(new Letters(Folder.USUAL), "long.txt"));
        assertThat(longest.size()).isEqualTo(Folder.USUAL);
        assertThat(files.verify(longest.sha256())).isEqualTo(Condition.SOUND);
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEnd() throws IOException {
        Letters endless = new Letters(Long.MAX_VALUE);
        StoredFiles small = new StoredFiles(new Folder(folder.folder(), 1000));

        assertThat(small.receive(endless, "endless.txt")).isEqualTo(new Received.TooLarge(1000));
        assertThat(endless.given).isLessThan(1_000_000);
        assertThat(folder.inside()).isEmpty();
    }

    @Test
    void anEmptyFileIsNotKept() throws IOException {
        assertThat(receive("", "empty.pdf")).isEqualTo(new Received.Empty());
        assertThat(folder.inside()).isEmpty();
    }

    @Test
    void aSenderThatBreaksOffLeavesNothingBehind() {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> files.receive(broken, "broken.txt")).isInstanceOf(IOException.class);
        assertThat(folder.inside()).isEmpty();
    }

    @Test
    void manyMaySendTheSameContentAtOnce() throws Exception {
        int senders = 16;
        byte[] content = Samples.openXml(Samples.WORD);
        CountDownLatch together = new CountDownLatch(senders);
        List<Future<Received>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(senders)) {
            for (int sender = 0; sender < senders; sender++) {
                String name = "report-" + sender + ".docx";
                answers.add(pool.submit(() -> {
                    together.countDown();
                    together.await();
                    return files.receive(new ByteArrayInputStream(content), name);
                }));
            }
        }
        for (Future<Received> answer : answers) {
            assertThat(files.verify(stored(answer.get()).sha256())).isEqualTo(Condition.SOUND);
        }
        assertThat(folder.inside()).hasSize(1).noneMatch(path -> path.contains("incoming"));
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd.txt, passwd.txt",
        "..\\..\\autoexec.txt, autoexec.txt",
        "/etc/cron.d/../x.txt, x.txt",
        "C:\\Users\\zhang\\证据.txt, 证据.txt",
    })
    void aNameNeverLeadsOutOfTheFolder(String claimed, String name) throws IOException {
        assertThat(stored(receive("abc", claimed)).name()).isEqualTo(name);
        assertThat(folder.inside()).containsExactly(ABC_PLACE);
        try (var around = Files.list(temporary)) {
            assertThat(around).containsExactly(folder.folder());
        }
    }

    @Test
    void aStoredFileIsReadAsItCame() throws IOException {
        byte[] content = Samples.pdf();
        StoredFile stored = stored(files.receive(new ByteArrayInputStream(content), "law.pdf"));

        Opened opened = files.open(stored.sha256(), stored.size());
        assertThat(opened).isInstanceOf(Opened.Content.class);
        try (InputStream stream = ((Opened.Content) opened).stream()) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void whatWasDamagedFromOutsideIsFoundOutAndMendedByTheSameContent() throws IOException {
        StoredFile stored = stored(receive("abc", "a.txt"));
        Path place = folder.folder().resolve(ABC_PLACE);

        Files.writeString(place, "abd");
        assertThat(files.verify(stored.sha256())).isEqualTo(Condition.DAMAGED);
        Files.writeString(place, "ab");
        assertThat(files.open(stored.sha256(), 3)).isEqualTo(new Opened.Damaged(3, 2));

        stored(receive("abc", "again.txt"));
        assertThat(files.verify(stored.sha256())).isEqualTo(Condition.SOUND);
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsNotTakenForTheWhole() throws IOException {
        StoredFile stored = stored(files.receive(new Letters(300_000), "long.txt"));
        Opened opened = files.open(stored.sha256(), stored.size());

        try (InputStream stream = ((Opened.Content) opened).stream()) {
            assertThat(stream.read()).isEqualTo('a');
            Files.writeString(stored.sha256().below(folder.folder()), "cut");
            assertThatThrownBy(stream::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("300000");
        }
    }

    @Test
    void whatWasNeverStoredIsMissing() throws IOException {
        Sha256 never = new Sha256("0".repeat(64));

        assertThat(files.exists(never)).isFalse();
        assertThat(files.open(never, 1)).isEqualTo(new Opened.Missing());
        assertThat(files.verify(never)).isEqualTo(Condition.MISSING);
    }

    @ParameterizedTest
    @CsvSource({"''", "../../etc/passwd", "BA7816", "zz"})
    void onlyAHashNamesAPlace(String written) {
        assertThatThrownBy(() -> new Sha256(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private Received receive(String text, String name) throws IOException {
        return files.receive(new ByteArrayInputStream(Samples.utf8(text)), name);
    }

    static StoredFile stored(Received received) {
        assertThat(received).isInstanceOf(Received.Stored.class);
        return ((Received.Stored) received).file();
    }

    /// So many letters a, made while they are read.
    private static final class Letters extends InputStream {

        private final long length;
        private long given;

        Letters(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return given++ < length ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            if (given == length) {
                return -1;
            }
            int now = (int) Math.min(count, length - given);
            Arrays.fill(into, offset, offset + now, (byte) 'a');
            given += now;
            return now;
        }
    }
}
