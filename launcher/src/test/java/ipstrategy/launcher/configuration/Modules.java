package ipstrategy.launcher.configuration;

import ipstrategy.testkit.House;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// The modules of the build, and which of the programs that are deployed each of them goes into.
final class Modules {

    private static final String SERVICES = "services";

    private record Module(Path folder, Set<String> needs) {}

    private final Map<String, Module> byName = new LinkedHashMap<>();

    Modules(Path root) throws Exception {
        read(root);
    }

    private void read(Path folder) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("pom.xml").toFile());
        Element project = pom.getDocumentElement();
        Set<String> needs = new LinkedHashSet<>();
        child(project, "parent").ifPresent(parent -> needs.add(text(parent, "artifactId")));
        for (Element dependencies : children(project, "dependencies")) {
            for (Element each : children(dependencies, "dependency")) {
                if (text(each, "groupId").equals(House.ROOT)
                        && !text(each, "scope").equals("test")) {
                    needs.add(text(each, "artifactId"));
                }
            }
        }
        byName.put(text(project, "artifactId"), new Module(folder, needs));
        for (Element modules : children(project, "modules")) {
            for (Element each : children(modules, "module")) {
                read(folder.resolve(each.getTextContent().strip()));
            }
        }
    }

    Map<String, Path> folders() {
        Map<String, Path> folders = new LinkedHashMap<>();
        byName.forEach((name, module) -> folders.put(name, module.folder().normalize()));
        return folders;
    }

    /// Who reads what a module declares. What all services read is said of the services.
    Set<String> readers(String module) {
        Set<String> readers = new TreeSet<>();
        for (House part : new House[] {House.SERVICES, House.CONSOLE, House.GATEWAY, House.LAUNCHER}) {
            part.modules().stream().filter(program -> reaches(program, module)).forEach(readers::add);
        }
        if (readers.containsAll(House.SERVICES.modules())) {
            readers.removeAll(House.SERVICES.modules());
            readers.add(SERVICES);
        }
        return readers;
    }

    private boolean reaches(String from, String to) {
        Module module = byName.get(from);
        return from.equals(to) || module != null && module.needs().stream().anyMatch(need -> reaches(need, to));
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static String text(Element parent, String name) {
        return child(parent, name).map(Node::getTextContent).map(String::strip).orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int place = 0; place < nodes.getLength(); place++) {
            if (nodes.item(place) instanceof Element element
                    && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
