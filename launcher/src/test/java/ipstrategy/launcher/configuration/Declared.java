package ipstrategy.launcher.configuration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The settings that code declares: methods of a `@ConfigMapping`, said by their own comments, and parameters with a
/// `@ConfigProperty`, said by the `@param` of their constructor. It reads sources: comments are in no class file.
final class Declared extends TreePathScanner<Void, Set<String>> {

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("Duration", "duration"),
            Map.entry("MemorySize", "size"),
            Map.entry("int", "whole number"),
            Map.entry("long", "whole number"),
            Map.entry("OptionalInt", "whole number"),
            Map.entry("OptionalLong", "whole number"),
            Map.entry("boolean", "`true` or `false`"),
            Map.entry("URI", "address"),
            Map.entry("Path", "path"),
            Map.entry("String", "text"));

    private final DocTrees docs;
    private final List<Setting> settings = new ArrayList<>();

    private Declared(DocTrees docs) {
        this.docs = docs;
    }

    /// What some sources of one module declare.
    static List<Setting> in(List<Path> sources, Set<String> readers) throws IOException {
        if (sources.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            Declared declared = new Declared(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                declared.scan(unit, readers);
            }
            return declared.settings;
        }
    }

    @Override
    public Void visitClass(ClassTree type, Set<String> readers) {
        Optional<String> prefix = argument(type.getModifiers(), "ConfigMapping", "prefix");
        if (prefix.isPresent()) {
            mapping(type, getCurrentPath(), prefix.get(), "required", readers);
            return null;
        }
        return super.visitClass(type, readers);
    }

    @Override
    public Void visitMethod(MethodTree method, Set<String> readers) {
        for (VariableTree parameter : method.getParameters()) {
            argument(parameter.getModifiers(), "ConfigProperty", "name").ifPresent(name -> {
                Kind kind = Kind.of(parameter.getType());
                String fallback = argument(parameter.getModifiers(), "ConfigProperty", "defaultValue")
                        .map(Declared::code)
                        .orElse(kind.optional() ? "" : "required");
                String sentence = said(getCurrentPath(), parameter.getName().toString());
                settings.add(new Setting(name, sentence, kind.words(), fallback, readers));
            });
        }
        return super.visitMethod(method, readers);
    }

    private void mapping(ClassTree type, TreePath path, String prefix, String must, Set<String> readers) {
        for (Tree wider : type.getImplementsClause()) {
            group(path, wider.toString())
                    .ifPresent(inherited -> mapping(inherited, new TreePath(path, inherited), prefix, must, readers));
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                Kind kind = Kind.of(method.getReturnType());
                String name = prefix + "."
                        + argument(method.getModifiers(), "WithName", "value")
                                .orElse(kebab(method.getName().toString()))
                        + (kind.keyed() ? ".*" : "");
                Optional<ClassTree> group = group(path, kind.type());
                if (group.isPresent()) {
                    String inside = kind.optional() || kind.keyed() ? "required, if any of these is set" : must;
                    mapping(group.get(), new TreePath(path, group.get()), name, inside, readers);
                } else {
                    String fallback = argument(method.getModifiers(), "WithDefault", "value")
                            .map(Declared::code)
                            .orElse(kind.optional() || kind.keyed() ? "" : must);
                    settings.add(new Setting(name, said(new TreePath(path, method)), kind.words(), fallback, readers));
                }
            }
        }
    }

    /// An interface of the same file, of which a setting is made.
    private static Optional<ClassTree> group(TreePath path, String name) {
        ClassTree outermost = null;
        for (Tree each : path) {
            outermost = each instanceof ClassTree type ? type : outermost;
        }
        return outermost == null
                ? Optional.empty()
                : outermost.getMembers().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .filter(type -> type.getSimpleName().contentEquals(name))
                        .findFirst();
    }

    /// What a type comes to without the cases it is wrapped in.
    private record Kind(String type, boolean optional, boolean keyed, boolean many) {

        static Kind of(Tree tree) {
            return switch (tree) {
                case AnnotatedTypeTree annotated -> of(annotated.getUnderlyingType());
                case ParameterizedTypeTree generic -> {
                    String outer = generic.getType().toString();
                    Kind inner = of(generic.getTypeArguments().getLast());
                    yield new Kind(
                            inner.type,
                            inner.optional || outer.equals("Optional"),
                            inner.keyed || outer.equals("Map"),
                            inner.many || outer.equals("List") || outer.equals("Set"));
                }
                default -> new Kind(tree.toString(), tree.toString().startsWith("Optional"), false, false);
            };
        }

        String words() {
            String one = VALUES.getOrDefault(type, type);
            return many ? "list of " + one + "s" : one;
        }
    }

    private String said(TreePath path) {
        DocCommentTree comment = docs.getDocCommentTree(path);
        return comment == null ? "" : text(comment.getFullBody());
    }

    private String said(TreePath path, String parameter) {
        DocCommentTree comment = docs.getDocCommentTree(path);
        return comment == null
                ? ""
                : comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .filter(tag -> tag.getName().getName().contentEquals(parameter))
                        .map(tag -> sentence(text(tag.getDescription())))
                        .findFirst()
                        .orElse("");
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream()
                .map(DocTree::toString)
                .collect(Collectors.joining())
                .strip();
    }

    /// The words of a `@param` as a sentence.
    private static String sentence(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static Optional<String> argument(ModifiersTree modifiers, String annotation, String argument) {
        return modifiers.getAnnotations().stream()
                .filter(each -> each.getAnnotationType().toString().equals(annotation))
                .map(AnnotationTree::getArguments)
                .flatMap(arguments ->
                        arguments.stream().map(each -> value(each, argument)).flatMap(Optional::stream))
                .findFirst();
    }

    private static Optional<String> value(ExpressionTree given, String argument) {
        return given instanceof AssignmentTree assignment
                        && assignment.getVariable().toString().equals(argument)
                        && assignment.getExpression() instanceof LiteralTree literal
                ? Optional.of(String.valueOf(literal.getValue()))
                : given instanceof LiteralTree literal && argument.equals("value")
                        ? Optional.of(String.valueOf(literal.getValue()))
                        : Optional.empty();
    }

    private static String code(String value) {
        return "`" + value + "`";
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
