package ipstrategy.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;

/// A file while it is being received: written beside the stored ones, and gone when it is closed without having been
/// kept.
final class Incoming implements AutoCloseable {

    private static final String FOLDER = "incoming";
    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final Path path;
    private final MessageDigest digest = Sha256.digest();
    private long size;

    private Incoming(Path folder, Path path) {
        this.folder = folder;
        this.path = path;
    }

    static Incoming into(Path folder) throws IOException {
        Path waiting = Files.createDirectories(waitingRoom(folder));
        return new Incoming(folder, waiting.resolve(UUID.randomUUID() + ".part"));
    }

    static Path waitingRoom(Path folder) {
        return folder.resolve(FOLDER);
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    /// Writes the content down until it ends, and answers false as soon as it has more bytes than allowed.
    boolean take(InputStream content, long greatest) throws IOException {
        try (FileChannel out = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] chunk = new byte[CHUNK];
            int read = content.read(chunk);
            while (read >= 0) {
                size += read;
                if (size > greatest) {
                    return false;
                }
                digest.update(chunk, 0, read);
                writeAll(out, ByteBuffer.wrap(chunk, 0, read));
                read = content.read(chunk);
            }
            out.force(true);
            return true;
        }
    }

    /// Puts the file in its place, whole or not at all, and answers what it is known by. Where the same content is
    /// there already, this copy takes its place: should the other have been damaged, it is mended.
    Sha256 keep() throws IOException {
        Sha256 sha256 = Sha256.of(digest);
        Path shelf = Files.createDirectories(sha256.shelf(folder));
        Files.move(path, sha256.below(folder), StandardCopyOption.ATOMIC_MOVE);
        sync(shelf);
        sync(shelf.resolve(".."));
        sync(folder);
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /// A name that is only in memory would be lost with the power.
    private static void sync(Path directory) throws IOException {
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        } catch (AccessDeniedException windows) {
            // There a directory cannot be opened; its file system keeps a journal of names.
        }
    }
}
