// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.audience;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;

/** A list of agents while it is sent in: pasted, or a file. */
public class AudienceListForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String listName;
    private String pasted;
    private transient Part file;

    boolean isPasted() {
        return pasted != null && !pasted.isBlank();
    }

    boolean isEmpty() {
        return !isPasted() && (file == null || file.getSize() == 0);
    }

    /** What the list is called; may be empty. */
    String name() {
        return listName == null ? "" : listName;
    }

    /** Nothing is typed any more. */
    void clear() {
        listName = null;
        pasted = null;
    }

    /** The file leaves the disk. */
    void forgetFile() throws IOException {
        if (file != null && file.getSize() > 0) {
            file.delete();
        }
        file = null;
    }

    public String getListName() {
        return listName;
    }

    public void setListName(String listName) {
        this.listName = listName;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
