// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;

/** The first view: proves clicks, full posts and uploads through a portlet. */
@Named("dashboard")
@ViewScoped
public class DashboardBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private int count;
    private String text;
    private transient Part file;
    private String fileSummary;

    public void count() {
        count++;
    }

    public String submit() {
        return null;
    }

    public void upload() {
        fileSummary = file == null ? null : file.getSubmittedFileName() + ", " + file.getSize();
    }

    public String getVisitor() {
        return FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
    }

    public int getCount() {
        return count;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getFileSummary() {
        return fileSummary;
    }
}
