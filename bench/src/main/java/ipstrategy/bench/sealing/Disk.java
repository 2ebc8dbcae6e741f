package ipstrategy.bench.sealing;

import ipstrategy.bench.Times;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.LongStream;

/// The disk a folder lies on. What a durable commit costs is mostly its doing.
record Disk(Path folder) {

    private static final int PAGE = 8192;
    private static final int TIMES = 200;

    /// How long the disk takes to have written a page for good.
    Times forcedWrites() throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder), "forced", ".page");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            LongStream.Builder times = LongStream.builder();
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE), 0);
                channel.force(false);
                times.add(System.nanoTime() - began);
            }
            return Times.of(times.build());
        } finally {
            Files.delete(file);
        }
    }
}
