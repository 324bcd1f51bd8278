// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.answer.AnswerDraft;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.answer.AnswerView;
import fr.essaim.text.Html;
import java.io.Serializable;
import java.util.ArrayList;
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
    private List<String> signatories = new ArrayList<>();
    private final List<String> offered = new ArrayList<>();
    private String addition = "";

    /** An answer that nobody wrote yet, to be signed by this agent. */
    static AnswerForm blank(AgentId signatory) {
        AnswerForm form = new AnswerForm();
        form.offer(signatory.toString());
        return form;
    }

    static AnswerForm of(AnswerView answer) {
        AnswerForm form = new AnswerForm();
        form.state = answer.state().name();
        form.text = answer.text();
        answer.signatories().forEach(signatory -> form.offer(signatory.agent().toString()));
        return form;
    }

    private void offer(String agent) {
        if (!offered.contains(agent)) {
            offered.add(agent);
        }
        if (!signatories.contains(agent)) {
            signatories.add(agent);
        }
    }

    /** The person found in the field becomes one of the signatories. */
    public void add() {
        if (addition != null && !addition.isBlank()) {
            signatories = new ArrayList<>(signatories);
            offer(addition);
            addition = "";
        }
    }

    AnswerDraft draft() {
        add();
        return new AnswerDraft(
                state == null || state.isEmpty() ? null : AnswerState.valueOf(state),
                html(),
                signatories.stream().map(AgentId::parse).toList());
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

    /** The numbers of the agents who sign. */
    public List<String> getSignatories() {
        return signatories;
    }

    public void setSignatories(List<String> signatories) {
        this.signatories = signatories;
    }

    /** Those among whom to choose: who was ever added. */
    public List<String> getOffered() {
        return offered;
    }

    public String getAddition() {
        return addition;
    }

    public void setAddition(String addition) {
        this.addition = addition;
    }
}
