// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of an office document, of either family, read by a parser whatever its encoding or prefixes. Refused: what
 * is fetched from elsewhere by opening the document, what talks to another program, what runs. Links to follow are text.
 */
final class OfficeXml {

    private static final Set<String> ACTIVE = Set.of(
            // Microsoft
            "ddelink",
            "olelink",
            "oleobj",
            "oleobject",
            "control",
            "altchunk",
            "subdoc",
            "customui",
            // OpenDocument
            "event-listener",
            "script",
            "dde-connection",
            "dde-connection-decl",
            "dde-link",
            "dde-source",
            "table-source",
            "cell-range-source",
            "object-ole",
            "plugin",
            "applet",
            "floating-frame",
            "section-source",
            "auto-reload");
    private static final Set<String> LINKS = Set.of("a", "hyperlink-behaviour", "template");
    private static final Set<String> LOADING_RELATIONS = Set.of(
            "vbaproject",
            "oleobject",
            "package",
            "control",
            "activexcontrolbinary",
            "afchunk",
            "ui/extensibility",
            "ui/usercustomization",
            "externallink",
            "externallinkpath",
            "xlmacrosheet",
            "xlintlmacrosheet",
            "connections",
            "webextension",
            "webextensiontaskpanes");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:[a-z][a-z0-9+.-]*:|//|\\\\\\\\).*", Pattern.DOTALL);
    private static final Pattern REMOTE =
            Pattern.compile("(?:https?:|ftp:|smb:|dav:|//|\\\\\\\\|file://[^/]).*", Pattern.DOTALL);
    private static final Pattern LOADING_FIELD =
            Pattern.compile("(?:DDE|LINK|INCLUDE|IMPORT|DATABASE|MACROBUTTON|QUOTE *[0-9]).*", Pattern.DOTALL);
    private static final Pattern LOADING_FORMULA =
            Pattern.compile("(?:^|[^A-Z0-9_])(?:DDE|WEBSERVICE|CALL|REGISTER|EXEC) *\\(");
    private static final Set<String> TOLD_BY_TEXT =
            Set.of("instrtext", "f", "definedname", "formula", "formula1", "formula2");
    private static final int LONGEST_INSTRUCTION = 9_000;

    private final XMLStreamReader xml;
    private final boolean relations;

    /** What open fields of a text say, the innermost first. */
    private final Deque<StringBuilder> fields = new ArrayDeque<>();

    /** The element whose text is being collected; empty for none. */
    private String collected = "";

    private final StringBuilder text = new StringBuilder();

    OfficeXml(XMLStreamReader xml, boolean relations) {
        this.xml = xml;
        this.relations = relations;
    }

    /** @throws AttachmentRefusedException {@code active-content} */
    void check() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("Document type refused");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName().toLowerCase(Locale.ROOT));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName().toLowerCase(Locale.ROOT));
            } else if (xml.hasText() && !collected.isEmpty() && text.length() < LONGEST_INSTRUCTION) {
                text.append(xml.getText());
            }
        }
    }

    private void start(String name) {
        if (relations) {
            relation();
            return;
        }
        element(name);
        if (TOLD_BY_TEXT.contains(name) && !isFraction()) {
            collected = name;
            text.setLength(0);
        }
    }

    /** In formulas of mathematics, which run nothing, {@code f} is a fraction. */
    private boolean isFraction() {
        return xml.getNamespaceURI() != null && xml.getNamespaceURI().endsWith("/math");
    }

    private void end(String name) {
        if (!name.equals(collected)) {
            return;
        }
        collected = "";
        if (!name.equals("instrtext")) {
            formula(text.toString());
        } else if (fields.isEmpty()) {
            checkField(text.toString());
        } else if (fields.peek().length() < LONGEST_INSTRUCTION) {
            fields.peek().append(text);
        }
    }

    /** An attribute of the element on which the parser stands, whatever its prefix and case; empty for none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    private void relation() {
        String type = attribute(xml, "Type").toLowerCase(Locale.ROOT);
        String kind = type.substring(
                type.indexOf("relationships/") < 0
                        ? type.lastIndexOf('/') + 1
                        : type.indexOf("relationships/") + "relationships/".length());
        boolean outside = attribute(xml, "TargetMode").equalsIgnoreCase("External")
                || ELSEWHERE
                        .matcher(attribute(xml, "Target").toLowerCase(Locale.ROOT))
                        .matches();
        refuseIf(LOADING_RELATIONS.contains(kind) || outside && !kind.equals("hyperlink"));
    }

    private void element(String name) {
        refuseIf(ACTIVE.contains(name));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(name, xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
        }
        if (name.equals("fldchar")) {
            field(attribute(xml, "fldCharType"));
        }
    }

    private void attribute(String element, String name, String value) {
        String told = value.strip().toLowerCase(Locale.ROOT);
        switch (name) {
            case "href" ->
                refuseIf((element.equals("template") ? REMOTE : ELSEWHERE)
                                .matcher(told)
                                .matches()
                        && (!LINKS.contains(element) || element.equals("template")));
            case "instr" -> checkField(value);
            case "formula" -> formula(value);
            case "action" ->
                refuseIf(told.startsWith("ppaction://program")
                        || told.startsWith("ppaction://macro")
                        || told.startsWith("ppaction://ole"));
            default -> {}
        }
        refuseIf(told.startsWith("vnd.sun.star.script:") || told.startsWith("macro:"));
    }

    private void field(String mark) {
        switch (mark) {
            case "begin" -> fields.push(new StringBuilder());
            case "separate" -> checkField(fields.isEmpty() ? "" : fields.peek().toString());
            case "end" -> checkField(fields.isEmpty() ? "" : fields.pop().toString());
            default -> {}
        }
    }

    private static void checkField(String instruction) {
        refuseIf(LOADING_FIELD
                .matcher(instruction.strip().toUpperCase(Locale.ROOT))
                .matches());
    }

    private static void formula(String formula) {
        StringBuilder bare = new StringBuilder();
        boolean quoted = false;
        for (char sign : formula.toCharArray()) {
            quoted ^= sign == '"';
            bare.append(quoted ? "" : sign);
        }
        refuseIf(bare.indexOf("|") >= 0
                || LOADING_FORMULA
                        .matcher(bare.toString().toUpperCase(Locale.ROOT))
                        .find());
    }

    private static void refuseIf(boolean active) {
        if (active) {
            throw new AttachmentRefusedException("active-content");
        }
    }
}
