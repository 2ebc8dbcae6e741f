package ipstrategy.metrics.release;

import ipstrategy.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/// Figures in the byte form of a release, with their hash (docs/RELEASES.md).
///
/// @param metrics the codes of the metrics that they are of
record FrozenFigures(byte[] content, int count, List<String> metrics) {

    /// @param lines in order, without their ends
    static FrozenFigures of(List<String> lines, List<String> metrics) {
        StringBuilder content = new StringBuilder();
        lines.forEach(line -> content.append(line).append('\n'));
        return new FrozenFigures(content.toString().getBytes(StandardCharsets.UTF_8), lines.size(), metrics);
    }

    String sha256() {
        return sha256(content);
    }

    static String sha256(byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(content);
        return Sha256.of(digest).value();
    }
}
