// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.IdeaSheet;
import fr.essaim.idea.deposit.SplitIdea;
import fr.essaim.text.RichTextLines;
import java.io.Serializable;
import java.util.UUID;

/** An idea that is made two, while it is typed: what stays in it, and the new one. */
public class SplitForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key = UUID.randomUUID().toString();
    private String keptTitle;
    private String keptText;
    private String newTitle = "";
    private String newText = "";

    SplitForm(IdeaSheet idea) {
        keptTitle = idea.title();
        keptText = RichTextLines.write(idea.description());
    }

    SplitIdea draft() {
        return new SplitIdea(
                key,
                text(keptTitle),
                RichTextLines.read(text(keptText)),
                text(newTitle),
                RichTextLines.read(text(newText)));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getKeptTitle() {
        return keptTitle;
    }

    public void setKeptTitle(String keptTitle) {
        this.keptTitle = keptTitle;
    }

    public String getKeptText() {
        return keptText;
    }

    public void setKeptText(String keptText) {
        this.keptText = keptText;
    }

    public String getNewTitle() {
        return newTitle;
    }

    public void setNewTitle(String newTitle) {
        this.newTitle = newTitle;
    }

    public String getNewText() {
        return newText;
    }

    public void setNewText(String newText) {
        this.newText = newText;
    }
}
