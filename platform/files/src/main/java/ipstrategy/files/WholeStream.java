package ipstrategy.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A content that fails where it ends too early or goes on too long.
final class WholeStream extends FilterInputStream {

    private final long size;
    private long read;

    WholeStream(InputStream content, long size) {
        super(content);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(count);
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        read += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws IOException {
        read += Math.max(bytes, 0);
        if (bytes < 0 ? read != size : read > size) {
            throw new EOFException("a stored file has " + read + " bytes where " + size + " were stored");
        }
    }
}
