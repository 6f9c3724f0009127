package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.wording.Languages;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What must hold of every page; our templates are written as XML, so a page that cannot be read as such is wrong too. */
final class PageCheck {

    private final String name;
    private final String html;
    private final List<String> failures = new ArrayList<>();

    PageCheck(String name, String html) {
        this.name = name;
        this.html = html;
    }

    /** In this language, or in English where it is a page for staff and they do not have this language. */
    void run(String language) {
        boolean missing = name.contains("agent") && !Languages.isAmong(Languages.STAFF, language);
        assertThat(failures(missing ? "en" : language)).as(name).isEmpty();
    }

    List<String> failures(String language) {
        Document page = parse();
        List<Element> all = elements(page);
        Element root = page.getDocumentElement();
        expect(root.getAttribute("lang").equals(language), "lang is " + root.getAttribute("lang"));
        expect(page.getElementsByTagName("h1").getLength() == 1, "one h1");
        expect(page.getElementsByTagName("main").getLength() == 1, "one main");
        expect(page.getElementsByTagName("title").getLength() == 1, "a title");
        expect(page.getElementsByTagName("script").getLength() == 0, "no script");
        expect(page.getElementsByTagName("style").getLength() == 0, "no style element");
        String text = root.getTextContent();
        expect(!text.contains("??"), "a text without wording");
        expect(!text.matches("(?s).*\\{\\w+}.*"), "a placeholder without value");
        expect(!text.matches("(?s).*\\bnull\\b.*"), "null is shown");
        expect(
                !text.matches(
                        "(?s).*\\b(timeline|state|cancel|entry|refund|summary|track|agent|page|law)\\.[a-zA-Z-]+.*"),
                "a key is shown");
        attributes(all);
        references(all);
        labels(all);
        return failures;
    }

    private void attributes(List<Element> all) {
        for (Element element : all) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                String attribute = attributes.item(i).getNodeName();
                expect(!attribute.equals("style") && !attribute.startsWith("on"), "inline " + attribute);
                expect(!attribute.contains(":") || attribute.startsWith("xml"), "left over " + attribute);
            }
        }
    }

    private void references(List<Element> all) {
        Set<String> ids = new HashSet<>();
        all.stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> expect(ids.add(id), "id twice: " + id));
        for (Element element : all) {
            Stream.of("aria-describedby", "aria-labelledby", "for", "form")
                    .flatMap(attribute ->
                            Stream.of(element.getAttribute(attribute).split(" ")))
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> expect(ids.contains(id), "points to nothing: " + id));
            String href = element.getAttribute("href");
            expect(!href.startsWith("#") || ids.contains(href.substring(1)), "leads nowhere: " + href);
        }
    }

    private void labels(List<Element> all) {
        Set<String> labelled = new HashSet<>();
        all.stream().filter(it -> it.getTagName().equals("label")).forEach(it -> labelled.add(it.getAttribute("for")));
        for (Element element : all) {
            boolean control = Set.of("input", "select", "textarea").contains(element.getTagName())
                    && !element.getAttribute("type").equals("hidden");
            expect(
                    !control || labelled.contains(element.getAttribute("id")),
                    "no label: " + element.getAttribute("name"));
            boolean pressed = Set.of("button", "a", "legend", "label").contains(element.getTagName());
            expect(!pressed || !element.getTextContent().isBlank(), "says nothing: " + element.getTagName());
        }
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            failures.add(what);
        }
    }

    private Document parse() {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new AssertionError(name + " is not well-formed: " + e.getMessage() + "\n" + html, e);
        }
    }

    private static List<Element> elements(Document page) {
        NodeList nodes = page.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
