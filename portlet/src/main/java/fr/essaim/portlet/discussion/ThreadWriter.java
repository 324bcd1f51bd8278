// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.discussion.Comment;
import fr.essaim.discussion.CommentLine;
import fr.essaim.discussion.CommentState;
import fr.essaim.discussion.CommentThread;
import fr.essaim.discussion.DiscussionPage;
import fr.essaim.history.RecordKey;
import fr.essaim.moderation.WithdrawalLine;
import fr.essaim.portlet.RecordCode;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.moderation.WrittenHtml;

/** The threads of a discussion as HTML, written in one go: a long one through the expression language would be slow. */
final class ThreadWriter {

    private final DiscussionWords words;
    private final DiscussionPage page;
    private final Texts texts;
    private final WrittenHtml html;
    private final StringBuilder out = new StringBuilder();

    ThreadWriter(DiscussionWords words, DiscussionPage page, WrittenHtml html) {
        this.words = words;
        this.page = page;
        this.texts = words.texts();
        this.html = html;
    }

    String write() {
        page.threads().forEach(this::thread);
        return out.toString();
    }

    private void thread(CommentThread thread) {
        begin(thread.first());
        if (thread.earlier() > 0) {
            out.append("<p class=\"es-earlier\" data-action=\"")
                    .append(id(thread.first()))
                    .append("\">");
            button("whole", "up", texts.get("discussion.earlier", thread.earlier()), "");
            out.append("</p>");
        }
        if (!thread.answers().isEmpty()) {
            out.append("<ol class=\"es-answers\">");
            for (CommentLine answer : thread.answers()) {
                begin(answer);
                out.append("</li>");
            }
            out.append("</ol>");
        }
        out.append("</li>");
    }

    /** Leaves the element open. */
    private void begin(CommentLine line) {
        out.append("<li class=\"es-comment\" data-action=\"")
                .append(id(line))
                .append("\" data-state=\"")
                .append(line.state())
                .append("\"><article>");
        if (line.state() == CommentState.TAKEN_BACK) {
            out.append("<p class=\"es-gone\">")
                    .append(texts.get("discussion.taken-back"))
                    .append("</p>");
        } else if (line.state() == CommentState.WITHDRAWN) {
            withdrawn(line);
        } else {
            head(line);
            text(line);
            tools(line);
        }
        out.append("</article>");
    }

    private void head(CommentLine line) {
        out.append("<header><strong>").append(who(line.writer())).append("</strong>");
        if (line.writer().author() && line.writer().agent().isPresent()) {
            out.append("<span class=\"es-tag\">").append(words.author()).append("</span>");
        }
        line.answered().ifPresent(answered -> span(texts.get("discussion.answers", who(answered))));
        span(html.moment(line.writtenAt()));
        if (line.edited()) {
            span(texts.get("discussion.edited"));
        }
        out.append("</header>");
    }

    /** Escaped. */
    private String who(CommentLine.Writer writer) {
        return writer.agent()
                .map(agent -> writer.impersonator()
                        .map(other -> texts.get("person.acting-for", html.person(other), html.person(agent)))
                        .orElseGet(() -> html.person(agent)))
                .orElseGet(() -> texts.get("discussion.the-author"));
    }

    private void span(String safe) {
        out.append("<span>").append(safe).append("</span>");
    }

    private void text(CommentLine line) {
        out.append("<p class=\"es-lines\" dir=\"auto\">")
                .append(html.text(line.text()))
                .append("</p>");
    }

    private void tools(CommentLine line) {
        String by = " " + texts.get("discussion.of", who(line.writer()));
        out.append("<div class=\"es-comment-tools\">");
        if (page.writable()) {
            out.append("<span data-action=\"")
                    .append(id(line))
                    .append(line.supported() ? "-0" : "-1")
                    .append(
                            "\"><button type=\"button\" class=\"es-button es-plain es-support\" data-open=\"support\" aria-pressed=\"")
                    .append(line.supported())
                    .append("\">")
                    .append(WrittenHtml.icon("heart"))
                    .append(supports(line, by))
                    .append("</button></span>");
            button("reply", "comment", texts.get("discussion.answer"), by);
        } else if (line.supports() > 0) {
            out.append("<span class=\"es-muted\">")
                    .append(WrittenHtml.icon("heart"))
                    .append(supports(line, by))
                    .append("</span>");
        }
        menu(line, by);
        out.append("</div>");
    }

    private String supports(CommentLine line, String by) {
        if (line.supports() == 0) {
            return texts.get("discussion.support") + "<span class=\"es-hidden\">" + by + "</span>";
        }
        String hidden = "<span class=\"es-hidden\"> " + texts.get("discussion.supports") + by + "</span>";
        return "<span class=\"es-number\">" + line.supports() + "</span>" + hidden;
    }

    private void menu(CommentLine line, String by) {
        boolean revisable = line.changeable() && page.writable();
        if (!revisable && !line.changeable() && line.mine() && !page.moderates()) {
            return;
        }
        out.append("<details class=\"es-menu\"><summary class=\"es-button es-square es-plain\" aria-label=\"")
                .append(texts.get("discussion.more-on"))
                .append(by)
                .append("\"><span aria-hidden=\"true\">⋯</span></summary><ul>");
        if (revisable) {
            item("revise", "edit", "discussion.revise");
        }
        if (line.changeable()) {
            item("takeBack", "undo", "discussion.take-back");
        }
        if (!line.mine()) {
            item("flag", "flag", "discussion.report");
        }
        if (page.moderates()) {
            item("withdraw", "lock", "discussion.withdraw");
        }
        out.append("</ul></details>");
    }

    private void item(String opens, String icon, String key) {
        out.append("<li><button type=\"button\" data-open=\"")
                .append(opens)
                .append("\">")
                .append(WrittenHtml.icon(icon))
                .append(texts.get(key))
                .append("</button></li>");
    }

    /** Everybody reads why, by whom and when; its writer and the moderators read the text. */
    private void withdrawn(CommentLine line) {
        out.append("<div class=\"es-gone\">").append(WrittenHtml.icon("lock")).append("<div><p>");
        out.append(line.withdrawal()
                .map(withdrawal -> html.withdrawal(withdrawal, "discussion.withdrawn"))
                .orElse(""));
        out.append("</p>");
        if (!line.text().isEmpty()) {
            out.append("<details class=\"es-disclosure\"><summary>")
                    .append(texts.get(line.mine() ? "discussion.read-mine" : "discussion.read-withdrawn"))
                    .append("</summary>");
            head(line);
            text(line);
            out.append("</details>");
        }
        boolean contestable =
                line.withdrawal().filter(WithdrawalLine::contestable).isPresent();
        if (contestable || page.moderates()) {
            out.append("<div class=\"es-comment-tools\">");
            if (contestable) {
                button("contest", "message", texts.get("discussion.contest"), "");
            }
            if (page.moderates()) {
                button("restore", "undo", texts.get("discussion.restore"), "");
            }
            out.append("</div>");
        }
        out.append("</div></div>");
    }

    private void button(String opens, String icon, String label, String hidden) {
        out.append("<button type=\"button\" class=\"es-button es-plain\" data-open=\"")
                .append(opens)
                .append("\">")
                .append(WrittenHtml.icon(icon))
                .append(label);
        if (!hidden.isEmpty()) {
            out.append("<span class=\"es-hidden\">").append(hidden).append("</span>");
        }
        out.append("</button>");
    }

    private static String id(CommentLine line) {
        return RecordCode.of(new RecordKey(Comment.RECORD_TYPE, line.id()));
    }
}
