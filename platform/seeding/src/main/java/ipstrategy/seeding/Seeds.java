package ipstrategy.seeding;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The seed files, read strictly. A file is parsed once; its records know their file and line.
public final class Seeds {

    /// Stands for a file whose fault has been told.
    private static final Node UNREADABLE = empty();

    private final Function<String, Optional<String>> files;
    private final Faults faults = new Faults();
    private final Map<String, Node> parsed = new HashMap<>();
    private final MessageDigest digest = sha256();

    private Seeds(Function<String, Optional<String>> files) {
        this.files = files;
    }

    /// The seeds that the build put beside the code.
    public static Seeds ofClasspath() {
        return new Seeds(Seeds::resource);
    }

    /// Seeds given as text, by file name.
    public static Seeds of(Map<String, String> texts) {
        return new Seeds(name -> Optional.ofNullable(texts.get(name)));
    }

    /// The records of a file that must be there: a list of records.
    public <T> List<T> records(String file, Function<SeedRecord, T> reading) {
        Node root = parse(file);
        if (root == UNREADABLE) {
            return List.of();
        }
        if (!(root instanceof SequenceNode list)) {
            faults.add(new SeedFault(file, 1, "", "must be a list of records"));
            return List.of();
        }
        List<T> found = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode mapping) {
                SeedRecord record = new SeedRecord(file, mapping, faults);
                found.add(reading.apply(record));
                record.nothingElse();
            } else {
                faults.add(new SeedFault(file, item.getStartMark().getLine() + 1, "", "must be a record"));
            }
        }
        return found;
    }

    /// The one record of a file that must be there.
    public <T> T record(String file, Function<SeedRecord, T> reading) {
        Node root = parse(file);
        if (!(root instanceof MappingNode mapping)) {
            if (root != UNREADABLE) {
                faults.add(new SeedFault(file, 1, "", "must be a record"));
            }
            check();
            throw new IllegalStateException("unreachable: a fault was just added");
        }
        SeedRecord record = new SeedRecord(file, mapping, faults);
        T read = reading.apply(record);
        record.nothingElse();
        return read;
    }

    /// The values of one field over all records of a file, for checking references to them.
    public Set<String> codes(String file, String field) {
        Set<String> found = new LinkedHashSet<>();
        if (parse(file) instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (item instanceof MappingNode mapping) {
                    String code = new SeedRecord(file, mapping, new Faults()).text(field);
                    if (!found.add(code)) {
                        int line = item.getStartMark().getLine() + 1;
                        faults.add(new SeedFault(file, line, field, "«" + code + "» stands twice"));
                    }
                }
            }
        }
        return found;
    }

    /// One field of each record that is a list of texts, by the record's code.
    public Map<String, List<String>> lists(String file, String code, String field) {
        Map<String, List<String>> found = new HashMap<>();
        if (parse(file) instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (item instanceof MappingNode mapping) {
                    SeedRecord record = new SeedRecord(file, mapping, new Faults());
                    found.put(record.text(code), record.texts(field));
                }
            }
        }
        return found;
    }

    /// Whether a file is there at all, for the few that need not be.
    public boolean has(String file) {
        return files.apply(file).isPresent();
    }

    /// Ends the load where anything read so far was wrong.
    public void check() {
        faults.throwIfAny();
    }

    /// The hash of everything read so far.
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private Node parse(String file) {
        Node known = parsed.get(file);
        if (known != null) {
            return known;
        }
        Optional<String> text = files.apply(file);
        Node root = text.map(found -> compose(file, found)).orElseGet(() -> {
            faults.add(new SeedFault(file, 1, "", "the file is missing"));
            return UNREADABLE;
        });
        parsed.put(file, root);
        return root;
    }

    private Node compose(String file, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(16 * 1024 * 1024);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            return root == null ? empty() : root;
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            faults.add(new SeedFault(file, line, "", "not well formed: " + malformed.getProblem()));
            return UNREADABLE;
        } catch (YAMLException malformed) {
            faults.add(new SeedFault(file, 1, "", "not well formed: " + malformed.getMessage()));
            return UNREADABLE;
        }
    }

    private static Node empty() {
        return new ScalarNode(
                org.yaml.snakeyaml.nodes.Tag.NULL, "", null, null, org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN);
    }

    private static Optional<String> resource(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream("seeds/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
