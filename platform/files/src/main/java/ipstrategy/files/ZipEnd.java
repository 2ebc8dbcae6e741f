package ipstrategy.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The record at the end of a zip archive, read before anything is unpacked: it tells how much there would be to
/// read. A file of another kind that ends with one is two files in one.
///
/// @param entries how many entries the archive has
/// @param directory how many bytes its directory has
/// @param adjoins whether the directory ends where this record begins, with nothing in between
record ZipEnd(int entries, long directory, boolean adjoins) {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_ENTRIES = 10_000;
    private static final long GREATEST_DIRECTORY = 4L * 1024 * 1024;

    static Optional<ZipEnd> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            int length = (int) Math.min(size, LENGTH + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            long start = size - length;
            while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {
                // until the tail is read
            }
            for (int place = tail.position() - LENGTH; place >= 0; place--) {
                if (tail.getInt(place) == SIGNATURE && endsAt(tail, place) == length) {
                    return Optional.of(at(tail, place, start + place));
                }
            }
            return Optional.empty();
        }
    }

    /// Whether the archive is small enough to be looked into. What is told of larger ones elsewhere is not read.
    boolean isModest() {
        return adjoins && entries <= MOST_ENTRIES && directory <= GREATEST_DIRECTORY;
    }

    private static int endsAt(ByteBuffer tail, int place) {
        return place + LENGTH + Short.toUnsignedInt(tail.getShort(place + 20));
    }

    private static ZipEnd at(ByteBuffer tail, int place, long position) {
        int entries = Short.toUnsignedInt(tail.getShort(place + 10));
        long directory = Integer.toUnsignedLong(tail.getInt(place + 12));
        long offset = Integer.toUnsignedLong(tail.getInt(place + 16));
        return new ZipEnd(entries, directory, offset + directory == position);
    }
}
