package ipstrategy.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/// The store of files, by content. A file is received whole or not at all, also through a crash; one content is kept
/// once, whatever it is called and however often it comes. Nothing here removes a file.
@ApplicationScoped
public class StoredFiles {

    private final Path folder;
    private final long greatest;

    public StoredFiles(FilesConfig config) {
        this.folder = config.folder().toAbsolutePath().normalize();
        this.greatest = config.greatestSize();
    }

    /// What reading a stored file again showed.
    public enum Condition {
        SOUND,
        MISSING,
        /// its content is not what it is known by
        DAMAGED
    }

    /// Takes a file in.
    ///
    /// @param content its bytes, read once and no further than the greatest size
    /// @param claimedName the name it comes with, as anybody may have written it
    /// @throws IOException where the content cannot be read or the disk cannot be written; nothing is kept then
    public Received receive(InputStream content, String claimedName) throws IOException {
        FileName name = FileName.of(claimedName);
        Optional<FileType> claimed = FileType.ofExtension(name.extension());
        if (claimed.isEmpty()) {
            return new Received.Refused("reason.file-type-not-allowed", List.of(name.extension(), FileType.allowed()));
        }
        FileType type = claimed.get();
        try (Incoming incoming = Incoming.into(folder)) {
            if (!incoming.take(content, greatest)) {
                return new Received.TooLarge(greatest);
            }
            if (incoming.size() == 0) {
                return new Received.Empty();
            }
            if (!Recognising.is(type, incoming.path())) {
                return new Received.Refused("reason.file-content-mismatch", List.of(name.extension()));
            }
            return new Received.Stored(
                    new StoredFile(incoming.keep(), incoming.size(), type.mediaType(), name.value()));
        }
    }

    /// Takes a file in whose content is looked at by its receiver alone, and is never handed out as it came.
    ///
    /// @param content its bytes, read once and no further than the greatest size
    /// @param claimedName the name it comes with, as anybody may have written it
    /// @param mediaType what it is said to be
    /// @param most how many bytes it has at most
    /// @throws IOException where the content cannot be read or the disk cannot be written; nothing is kept then
    public Received receiveUnseen(InputStream content, String claimedName, String mediaType, long most)
            throws IOException {
        try (Incoming incoming = Incoming.into(folder)) {
            if (!incoming.take(content, most)) {
                return new Received.TooLarge(most);
            }
            if (incoming.size() == 0) {
                return new Received.Empty();
            }
            String name = FileName.of(claimedName).value();
            return new Received.Stored(new StoredFile(incoming.keep(), incoming.size(), mediaType, name));
        }
    }

    public boolean exists(Sha256 sha256) {
        return Files.isRegularFile(sha256.below(folder));
    }

    /// Opens a stored file for reading; whoever asks closes it.
    ///
    /// @param size how many bytes it should have, as it was told when it was stored
    public Opened open(Sha256 sha256, long size) throws IOException {
        Path file = sha256.below(folder);
        try {
            long found = Files.size(file);
            return found == size
                    ? new Opened.Content(new WholeStream(Files.newInputStream(file), size))
                    : new Opened.Damaged(size, found);
        } catch (NoSuchFileException missing) {
            return new Opened.Missing();
        }
    }

    /// Reads a stored file through and compares it with what it is known by.
    public Condition verify(Sha256 sha256) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(sha256.below(folder)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException missing) {
            return Condition.MISSING;
        }
        return Sha256.of(digest).equals(sha256) ? Condition.SOUND : Condition.DAMAGED;
    }
}
