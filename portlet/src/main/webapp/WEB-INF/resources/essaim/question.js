// SPDX-License-Identifier: EUPL-1.2
//
// A button with data-question asks before it acts, in the page's dialog with data-ask. Where it has data-unsaved too, it does not
// act while something typed beside it is not saved, and says so. The portal's own pages and the views of
// portlets share this file; on a page that has both it works once. Without it buttons act at once, as without scripts.
"use strict";

(function () {
    if (window.EssaimQuestion) {
        return;
    }
    window.EssaimQuestion = true;

    /** The button whose question was just answered with yes. */
    let allowed = null;

    /** A field that says again what the server wrote has nothing to save; a mark of the server's own always tells of something. */
    function isChanged(field) {
        return "defaultChecked" in field && /checkbox|radio/.test(field.type)
            ? field.checked !== field.defaultChecked
            : !("defaultValue" in field) || field.value !== field.defaultValue;
    }

    function ask(button) {
        const within = button.closest(".essaim");
        const box = (within || document).querySelector("dialog[data-ask]");
        const yes = box.querySelector("[data-ask-yes]");
        const typed = button.dataset.unsaved && within && [...within.querySelectorAll("[data-typed]")].find(isChanged);
        const text = typed ? button.dataset.unsaved : button.dataset.question;
        box.querySelector("[data-ask-text]").textContent = text;
        box.setAttribute("aria-label", text);
        yes.hidden = Boolean(typed);
        yes.textContent = button.dataset.answer || button.textContent.trim() || button.value;
        yes.onclick = () => {
            box.close();
            allowed = button;
            button.click();
            allowed = null;
        };
        box.querySelector("[data-ask-no]").onclick = () => {
            box.close();
            if (typed) {
                typed.focus();
            }
        };
        // The harmless answer has the keyboard; closing gives it back to the button
        box.showModal();
        box.querySelector("[data-ask-no]").focus();
    }

    // Before whatever else listens: handlers in attributes, those of Faces, the sending of a form
    document.addEventListener("click", (event) => {
        const button = event.target.closest && event.target.closest("button[data-question]");
        if (!button) {
            return;
        }
        if (button === allowed) {
            allowed = null;
        } else {
            event.preventDefault();
            event.stopImmediatePropagation();
            ask(button);
        }
    }, true);
})();
