package ai.disinto.checks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a POM says, before inheritance. */
public final class Pom {
    private final Path file;
    private final Document document;

    private Pom(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    public static Pom read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return new Pom(file, factory.newDocumentBuilder().parse(file.toFile()));
        } catch (Exception e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    /** The one element below {@code project} with this path. */
    public String text(String path) {
        return texts(path).stream().findFirst().orElseThrow(() -> new AssertionError(file + " has no element " + path));
    }

    /** All elements below {@code project} with this path. */
    public List<String> texts(String path) {
        try {
            NodeList nodes = (NodeList) XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("/project/" + path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent().strip())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError("cannot look for " + path + " in " + file, e);
        }
    }
}
