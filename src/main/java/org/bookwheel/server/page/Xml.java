package org.bookwheel.server.page;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML with the JDK's writer, which escapes; what XML cannot hold is replaced.
public final class Xml {

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /// What stands inside an element.
    public interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    /// A whole document.
    ///
    /// @param namespace of all its elements
    public static String document(String namespace, String root, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
            content.write(new Xml(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException wrong) {
            throw new IllegalArgumentException(wrong);
        }
        return text.toString();
    }

    public void element(String name, Content content) throws XMLStreamException {
        out.writeStartElement(name);
        content.write(this);
        out.writeEndElement();
    }

    public void text(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    /// An element without content.
    ///
    /// @param attributes names and values in turn
    public void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /// Without what [XML 1.0](https://www.w3.org/TR/xml/#charsets) forbids.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> isAllowed(point) ? point : 0xFFFD)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        boolean space = point == '\t' || point == '\n' || point == '\r';
        return space
                || point >= ' ' && point < 0xD800
                || point >= 0xE000 && point < 0xFFFE
                || point >= 0x10000;
    }
}
