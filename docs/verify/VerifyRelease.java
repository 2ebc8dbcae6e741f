import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Verifies a release without the platform, after docs/RELEASES.md alone.
///
/// ```
/// java VerifyRelease.java <folder> [<id of a key that is trusted>]
/// ```
///
/// The folder holds `manifest.json`, `figures.jsonl`, `release.json` and `release-keys.json`, as they were downloaded.
public class VerifyRelease {

    private static final String FORM = "ipstrategy-release/1";

    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    VerifyRelease(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("java VerifyRelease.java <folder> [<id of a key that is trusted>]");
            System.exit(2);
        }
        VerifyRelease verifying = new VerifyRelease(Path.of(arguments[0]));
        try {
            verifying.verify(arguments.length == 2 ? arguments[1] : null);
        } catch (IllegalArgumentException unreadable) {
            verifying.faults.add("UNREADABLE: " + unreadable.getMessage());
        }
        if (!verifying.faults.isEmpty()) {
            verifying.faults.forEach(System.out::println);
            System.exit(1);
        }
        System.out.println("OK");
    }

    private void verify(String trusted) throws IOException {
        byte[] manifestBytes = Files.readAllBytes(folder.resolve("manifest.json"));
        Map<?, ?> manifest = object(manifestBytes);
        check(FORM.equals(manifest.get("form")), "FORM: not " + FORM + " but " + manifest.get("form"));
        figures(manifest);
        String id = String.valueOf(manifest.get("key"));
        check(trusted == null || trusted.equals(id), "KEY: signed with " + id + ", which is not the trusted one");
        Map<?, ?> key = key(id);
        if (key == null) {
            faults.add("KEY: " + id + " does not stand in release-keys.json");
            return;
        }
        byte[] open = Base64.getDecoder().decode(String.valueOf(key.get("publicKey")));
        check(sha256(open).equals(id), "KEY: what stands under " + id + " is another key");
        period(manifest, key);
        Object signature = object(Files.readAllBytes(folder.resolve("release.json"))).get("signature");
        check(signature != null && isSigned(open, manifestBytes, String.valueOf(signature)),
                "SIGNATURE: not of this manifest by this key");
    }

    private void figures(Map<?, ?> manifest) throws IOException {
        byte[] figures = Files.readAllBytes(folder.resolve("figures.jsonl"));
        String hash = sha256(figures);
        check(hash.equals(manifest.get("sha256")), "HASH: the figures have " + hash);
        check(figures.length > 0 && figures[figures.length - 1] == '\n', "FIGURES: the last line does not end");
        String before = "";
        int count = 0;
        for (String line : new String(figures, StandardCharsets.UTF_8).split("\n")) {
            String key = naturalKey(object(line.getBytes(StandardCharsets.UTF_8)));
            check(before.compareTo(key) < 0, "FIGURES: " + key + " is not in its place");
            before = key;
            count++;
        }
        check(String.valueOf(count).equals(String.valueOf(manifest.get("figures"))),
                "COUNT: there are " + count + " figures and should be " + manifest.get("figures"));
    }

    /// `metric|period|region|A=X;B=Y`
    private static String naturalKey(Map<?, ?> figure) {
        StringBuilder breakdown = new StringBuilder();
        ((Map<?, ?>) figure.get("breakdown")).forEach((dimension, value) -> breakdown
                .append(breakdown.isEmpty() ? "" : ";")
                .append(dimension)
                .append('=')
                .append(value));
        return figure.get("metric") + "|" + figure.get("period") + "|" + figure.get("region") + "|" + breakdown;
    }

    private Map<?, ?> key(String id) throws IOException {
        Object items = object(Files.readAllBytes(folder.resolve("release-keys.json"))).get("items");
        for (Object item : (List<?>) items) {
            if (id.equals(((Map<?, ?>) item).get("id"))) {
                return (Map<?, ?>) item;
            }
        }
        return null;
    }

    private void period(Map<?, ?> manifest, Map<?, ?> key) {
        Instant signed = Instant.parse(String.valueOf(manifest.get("publishedAt")));
        check(!signed.isBefore(Instant.parse(String.valueOf(key.get("madeAt")))), "KEY: was made only after it signed");
        Object retired = key.get("retiredAt");
        check(retired == null || !signed.isAfter(Instant.parse(String.valueOf(retired))), "KEY: was retired before it signed");
    }

    private static boolean isSigned(byte[] open, byte[] content, String signature) {
        try {
            Signature verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(open)));
            verifying.update(content);
            return verifying.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException no) {
            return false;
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void check(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }

    private static Map<?, ?> object(byte[] json) {
        if (new Json(new String(json, StandardCharsets.UTF_8)).whole() instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException("no JSON object");
    }

    /// Reads JSON into maps, lists and texts; a number stays the text that it is written as.
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value();
            space();
            if (at != text.length()) {
                throw wrong();
            }
            return value;
        }

        private Object value() {
            space();
            return switch (peek()) {
                case '{' -> map();
                case '[' -> list();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> map() {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            space();
            while (peek() != '}') {
                space();
                String name = string();
                space();
                take(':');
                if (map.containsKey(name)) {
                    throw wrong();
                }
                map.put(name, value());
                space();
                next('}');
            }
            at++;
            return map;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            at++;
            space();
            while (peek() != ']') {
                list.add(value());
                space();
                next(']');
            }
            at++;
            return list;
        }

        private void next(char end) {
            if (peek() != end) {
                take(',');
            }
        }

        private String string() {
            take('"');
            StringBuilder read = new StringBuilder();
            while (peek() != '"') {
                char one = text.charAt(at++);
                read.append(one == '\\' ? escaped() : one);
            }
            at++;
            return read.toString();
        }

        private char escaped() {
            char one = peek();
            at++;
            return switch (one) {
                case '"', '\\', '/' -> one;
                case 'b' -> '\b';
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'f' -> '\f';
                case 'r' -> '\r';
                case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
                default -> throw wrong();
            };
        }

        private Object word() {
            int start = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            if (!word.matches("null|true|false|-?[0-9.eE+-]+")) {
                throw wrong();
            }
            return word.equals("null") ? null : word;
        }

        private void space() {
            while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw wrong();
            }
            return text.charAt(at);
        }

        private void take(char one) {
            if (peek() != one) {
                throw wrong();
            }
            at++;
        }

        private IllegalArgumentException wrong() {
            return new IllegalArgumentException("no JSON at " + at);
        }
    }
}
