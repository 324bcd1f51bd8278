// SPDX-License-Identifier: EUPL-1.2
//
// What a person typed and the server has not confirmed is kept by this tab, for each form and the record that it is of, and is
// put back when the form is shown again: after a session that ended, a server that was lost, the Escape key, the way back.
// What is secret (data-secret, passwords, codes) is kept nowhere, and a filter is in the address.
"use strict";

window.EssaimTyped = (function () {
    const STORE = "essaim.typed";
    /** The oldest are dropped beyond; browsers keep some five million letters a tab. */
    const MOST_FORMS = 30;
    const FIELDS = "input, textarea, select";
    const NOT_KEPT = '[type="file"], [type="password"], [autocomplete="off"]:not(.ui-autocomplete-input), [data-vote], [data-pick], [data-pick-all], '
        + '[data-secret], [data-secret] *, [data-auto="filter"] *, [data-attachment-form] *, .es-loader *';
    /** It would look for people as if its name were typed anew. */
    const PERSON = ".ui-autocomplete-input";
    /** They tell which state of the record was on the screen, and which sending this is. */
    const STATE = 'input[type="hidden"][name$=":key"], input[type="hidden"][name$=":version"]';

    const all = (within, selector) => Array.from(within.querySelectorAll(selector));
    const isTicked = (field) => field.matches('[type="checkbox"], [type="radio"]');

    /** On a shared computer somebody else may open the same page in the same tab. */
    function reader() {
        const element = document.querySelector(".essaim [data-agent]");
        return element ? element.dataset.agent : "";
    }

    // ---- The store -------------------------------------------------------------------------------------------------

    function read() {
        let kept = null;
        try {
            kept = JSON.parse(sessionStorage.getItem(STORE) || "null");
        } catch (refused) {
            // Where the browser keeps nothing, nothing is remembered, and all else goes on
        }
        return kept && kept.agent === reader() && kept.forms ? kept : {agent: reader(), forms: {}, reopen: null};
    }

    function write(kept) {
        const oldest = Object.keys(kept.forms).sort((one, other) => kept.forms[one].at - kept.forms[other].at);
        oldest.slice(0, Math.max(0, oldest.length - MOST_FORMS)).forEach((key) => delete kept.forms[key]);
        try {
            if (Object.keys(kept.forms).length || kept.reopen) {
                sessionStorage.setItem(STORE, JSON.stringify(kept));
            } else {
                sessionStorage.removeItem(STORE);
            }
        } catch (refused) {
            try {
                sessionStorage.removeItem(STORE);
            } catch (again) {
                // Nothing was kept
            }
        }
    }

    function change(how) {
        const kept = read();
        how(kept);
        write(kept);
    }

    // ---- Forms and their fields ------------------------------------------------------------------------------------

    /** A name without the part that a view numbers anew. */
    const lasting = (name) => name.slice(name.indexOf(":") + 1);

    /** A field by its name, and by its value where several share a name. */
    function place(field) {
        return lasting(field.name) + (isTicked(field) ? "=" + field.value : "");
    }

    const value = (field) => isTicked(field) ? field.checked : field.value;

    /** What stands for one entry: a dialog with all its fields, else a form of the page itself. */
    function holder(field) {
        return field.closest(".essaim dialog[data-dialog]") || (field.form && field.form.closest(".essaim") ? field.form : null);
    }

    /** A dialog that a row opened is the row's, wherever the list stands; everything else is of the page's address. */
    function key(box) {
        return box.dataset.of
            ? location.pathname + "#" + box.dataset.dialog + "#" + box.dataset.of
            : location.pathname + location.search + "#" + (box.dataset.dialog || lasting(box.id));
    }

    /** The number of a person stands beside the name that was typed. */
    function isOfTypedName(field) {
        return field.matches('[name$="_hinput"]') && field.parentElement.querySelector(".ui-autocomplete-input[data-typed]");
    }

    function fields(box) {
        return all(box, FIELDS).filter((field) => field.name && !field.matches(NOT_KEPT)
            && (field.type !== "hidden" || field.matches(STATE) || "typed" in field.dataset || isOfTypedName(field)));
    }

    /** The forms of the page that are in no dialog. */
    function beside() {
        return all(document, ".essaim form").filter((form) => !form.closest("dialog"));
    }

    function remember(box) {
        change((kept) => {
            const before = new Set((kept.forms[key(box)] || {fields: []}).fields.map((pair) => pair[0]));
            const touched = fields(box).filter((field) => "typed" in field.dataset || field.matches(STATE)
                || isOfTypedName(field) || before.has(place(field)));
            kept.forms[key(box)] = {at: Date.now(), fields: touched.map((field) => [place(field), value(field)])};
        });
    }

    function forget(box) {
        change((kept) => delete kept.forms[key(box)]);
        all(box, "[data-typed]").filter((field) => field.name).forEach((field) => delete field.dataset.typed);
        const told = box.querySelector("[data-put-back]");
        if (told) {
            told.remove();
        }
    }

    /** @return whether something that the person sees came back */
    function fill(box) {
        const entry = read().forms[key(box)];
        const values = new Map(entry ? entry.fields : []);
        const wanted = all(box, FIELDS).filter((field) => field.name && !field.matches(NOT_KEPT) && values.has(place(field)));
        wanted.filter((field) => field.type !== "hidden").forEach((field) => {
            field.dataset.typed = "";
        });
        const changed = wanted.filter((field) => value(field) !== values.get(place(field)));
        changed.forEach((field) => {
            if (isTicked(field)) {
                field.checked = values.get(place(field));
            } else {
                field.value = values.get(place(field));
            }
        });
        // As if typed: what depends on a field follows it
        const seen = changed.filter((field) => field.type !== "hidden" && (field.type !== "radio" || field.checked));
        seen.filter((field) => !field.matches(PERSON)).forEach((field) => field.dispatchEvent(new Event("input", {bubbles: true})));
        if (box.matches("dialog")) {
            seen.forEach((field) => field.dispatchEvent(new Event("change", {bubbles: true})));
        }
        return seen.length > 0;
    }

    /** Says that typed text came back, and offers to do without it. */
    function tell(box) {
        const words = document.querySelector(".essaim [data-put-back-told]");
        if (!words || box.querySelector("[data-put-back]")) {
            return;
        }
        const told = document.createElement("div");
        told.className = "es-message es-screen";
        told.dataset.putBack = "";
        told.setAttribute("role", "status");
        const sentence = document.createElement("span");
        sentence.textContent = words.dataset.putBackTold;
        const drop = document.createElement("button");
        drop.type = "button";
        drop.className = "es-button";
        drop.textContent = words.dataset.putBackDrop;
        drop.addEventListener("click", () => {
            forget(box);
            if (box.matches("dialog")) {
                box.dispatchEvent(new CustomEvent("essaim-afresh", {bubbles: true}));
            } else {
                location.reload();
            }
        });
        told.append(sentence, drop);
        const form = box.matches("dialog") ? box.querySelector("form") : box;
        const header = form.querySelector(":scope > header");
        form.insertBefore(told, header ? header.nextSibling : form.firstChild);
    }

    function keep(event) {
        const box = event.target.matches && event.target.name && holder(event.target);
        if (box && !event.target.matches(NOT_KEPT)) {
            event.target.dataset.typed = "";
            remember(box);
        }
    }

    document.addEventListener("input", keep);
    document.addEventListener("change", keep);
    // Who was chosen is set by script, before the field is left
    document.addEventListener("focusout", (event) => {
        const box = event.target.matches && event.target.matches(PERSON + "[data-typed]") && holder(event.target);
        if (box) {
            setTimeout(() => box.isConnected && remember(box), 50);
        }
    });

    // ---- What the server said ----------------------------------------------------------------------------------------

    /** What stands in a form that the server itself holds as not saved. */
    const HELD = "[data-typed]:not(input):not(textarea):not(select)";

    /** The id of the form whose content was sent, not only which of its buttons was pressed; else null. */
    function sentForm(settings) {
        const data = new URLSearchParams(typeof settings.data === "string" ? settings.data : "");
        const names = Array.from(data.keys());
        // Portlets put their own name before each parameter
        const told = (name) => data.get(names.find((full) => full.endsWith(name)) || name) || "";
        const button = told("jakarta.faces.source");
        const executed = told("jakarta.faces.partial.execute").split(" ");
        // A form says its own name, and so does the button that was pressed
        const form = names.find((name) => name !== button && data.get(name) === name);
        const whole = !told("jakarta.faces.behavior.event") && executed.some((id) => id && id !== button);
        const element = button && document.getElementById(button);
        return whole && form && !(element && element.matches(".es-add, .es-apply")) ? form : null;
    }

    /**
     * What was sent and not refused is confirmed; what other forms held, which the answer may have drawn afresh, is put back.
     *
     * @param stays whether the same page goes on
     */
    function answered(settings, refused, stays) {
        closed = null;
        const id = sentForm(settings);
        const form = id && document.getElementById(id);
        if (id && !refused && !(form && (form.closest("dialog") || form.querySelector(HELD)))) {
            change((kept) => delete kept.forms[key(form || {dataset: {}, id: id})]);
            if (form) {
                forget(form);
            }
        }
        if (stays) {
            beside().filter((other) => read().forms[key(other)]).forEach((other) => {
                fill(other);
                remember(other);
            });
        }
    }

    /** A dialog that just closed: its answer was no refusal, but may be the news that the view or the session is gone. */
    let closed = null;

    function sent(box) {
        closed = {box: box, key: key(box), entry: read().forms[key(box)]};
        forget(box);
    }

    /** The view is gone: the page is opened again, and then the dialog that stood open, once. */
    function lose() {
        const open = closed ? closed.box : document.querySelector(".essaim dialog[data-dialog][open]");
        change((kept) => {
            if (closed && closed.entry) {
                kept.forms[closed.key] = closed.entry;
            }
            const again = kept.reopen && kept.reopen.tried;
            kept.reopen = open && !again
                ? {page: location.pathname + location.search, dialog: open.dataset.dialog, of: open.dataset.of || "", tried: false}
                : null;
        });
    }

    /** The dialog to open on this page, or null. It is told once: one that cannot be opened must not open the page again and again. */
    function lost() {
        const kept = read();
        const reopen = kept.reopen;
        if (reopen && !reopen.tried && reopen.page === location.pathname + location.search) {
            reopen.tried = true;
            write(kept);
            return reopen;
        }
        return null;
    }

    function opened(box) {
        change((kept) => {
            kept.reopen = null;
        });
        if (fill(box)) {
            tell(box);
        }
    }

    function start() {
        if (document.querySelector(".essaim [data-agent]")) {
            write(read());
            beside().filter(fill).forEach(tell);
        }
    }

    return {answered: answered, forget: forget, lose: lose, lost: lost, opened: opened, sent: sent, start: start};
})();
