// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import fr.essaim.exchange.TextBudget;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A text of a workbook, in one piece or in formatted runs; phonetic hints are left out. */
final class RichString {

    private RichString() {}

    /** Reads up to the closing tag of the element the parser stands on. */
    static String read(XMLStreamReader xml, String element, TextBudget budget) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean phonetic = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = "t".equals(xml.getLocalName()) && !phonetic;
                    phonetic |= "rPh".equals(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        text.append(xml.getText());
                        budget.check(text.length());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    phonetic &= !"rPh".equals(xml.getLocalName());
                    if (element.equals(xml.getLocalName())) {
                        return OoxmlText.decode(text.toString());
                    }
                }
                default -> {}
            }
        }
        throw new XMLStreamException("No end of " + element);
    }

    /** The text of the element on which the parser stands, which holds no other. */
    static String plain(XMLStreamReader xml, TextBudget budget) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                throw new XMLStreamException("An element within a value");
            }
            if (xml.hasText()) {
                text.append(xml.getText());
                budget.check(text.length());
            }
        }
        return text.toString();
    }
}
