package ipstrategy.idempotency;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash of what a request says, taken while its body is read: also of a body too large to be kept.
final class Fingerprint extends FilterInputStream {

    private static final int CHUNK = 8192;

    private final MessageDigest hash = sha256();
    private boolean closed;

    /// @param query what the address says beside its path
    Fingerprint(String query, InputStream body) {
        super(body);
        hash.update((query + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The hash of all of it; what nobody has read is read now.
    byte[] whole() throws IOException {
        if (!closed) {
            readToTheEnd();
        }
        return copyOf(hash).digest();
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            hash.update((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            hash.update(into, offset, read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, CHUNK)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// Whoever reads may stop at the last brace; what stands behind it belongs to the request too.
    @Override
    public void close() throws IOException {
        if (!closed) {
            readToTheEnd();
            closed = true;
            super.close();
        }
    }

    static byte[] of(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private void readToTheEnd() throws IOException {
        byte[] rest = new byte[CHUNK];
        int read = 0;
        while (read >= 0) {
            read = read(rest, 0, CHUNK);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static MessageDigest copyOf(MessageDigest hash) {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException everyPlatformCan) {
            throw new IllegalStateException(everyPlatformCan);
        }
    }
}
