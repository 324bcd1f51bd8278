// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.idea.answer.AnswerFilter;
import fr.essaim.idea.answer.AnswerFilter.Situation;
import java.io.Serializable;

/** Which of the ideas that wait for answers are listed, as the fields of the list hold it. */
public class AnsweringForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String situation = Situation.WAITING.name();
    private String category = "";
    private boolean mine;
    private String words = "";

    AnswerFilter filter() {
        return new AnswerFilter(
                Situation.valueOf(situation), category.isEmpty() ? 0 : Long.parseLong(category), mine, words);
    }

    public String getSituation() {
        return situation;
    }

    public void setSituation(String situation) {
        this.situation = situation;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category == null ? "" : category;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
