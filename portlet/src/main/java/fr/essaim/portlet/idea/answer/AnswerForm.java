// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.answer.AnswerDraft;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.answer.AnswerView;
import fr.essaim.portlet.PeopleList;
import fr.essaim.text.Html;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An answer while it is typed. */
public class AnswerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern LINE = Pattern.compile("\\R");

    private String state = "";
    private String text = "";
    private PeopleList signatories = new PeopleList(List.of());

    /** An answer that nobody wrote yet, to be signed by this agent. */
    static AnswerForm blank(AgentId signatory) {
        AnswerForm form = new AnswerForm();
        form.signatories = new PeopleList(List.of(signatory.toString()));
        return form;
    }

    static AnswerForm of(AnswerView answer) {
        AnswerForm form = new AnswerForm();
        form.state = answer.state().name();
        form.text = answer.text();
        form.signatories = new PeopleList(answer.signatories().stream()
                .map(signatory -> signatory.agent().toString())
                .distinct()
                .toList());
        return form;
    }

    AnswerDraft draft() {
        signatories.add();
        return new AnswerDraft(
                state == null || state.isEmpty() ? null : AnswerState.valueOf(state),
                html(),
                signatories.numbers().stream().map(AgentId::parse).toList());
    }

    /** Text without any mark is taken as it reads: paragraphs between blank lines. */
    private String html() {
        String typed = text == null ? "" : text.strip();
        if (typed.isEmpty() || TAG.matcher(typed).find()) {
            return typed;
        }
        return Arrays.stream(BLANK_LINES.split(typed))
                .map(paragraph -> "<p>" + LINE.matcher(Html.escaped(paragraph)).replaceAll("<br />") + "</p>")
                .collect(Collectors.joining());
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public PeopleList getSignatories() {
        return signatories;
    }
}
