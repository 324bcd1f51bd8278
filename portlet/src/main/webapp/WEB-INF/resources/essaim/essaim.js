// SPDX-License-Identifier: EUPL-1.2
//
// What the portlets do in the page beyond Faces: dialogs, the filter that applies itself and keeps the address, picked
// rows, tabs, charts in the portal's colours. Everything finds its elements by attribute inside its own .essaim.
"use strict";

var Essaim = (function () {
    const NARROW = 704;

    const root = (element) => element.closest(".essaim");
    const byId = (clientId) => document.getElementById(clientId);
    const all = (within, selector) => Array.from(within.querySelectorAll(selector));

    // ---- Dialogs -------------------------------------------------------------------------------------------------

    function dialog(within, name) {
        return within.querySelector('dialog[data-dialog="' + name + '"]');
    }

    /** The button that opened a dialog, where the keyboard returns to. */
    let opener;

    function load(button, name) {
        const within = root(button);
        const form = within.querySelector('[data-loader="' + name + '"]');
        const row = button.closest("[data-action]");
        opener = {button: button, name: name, action: row ? row.dataset.action : ""};
        form.querySelector('input[type="hidden"][id$="id"]').value = button.closest("[data-bulk]") ? picked(within) : row.dataset.action;
        form.querySelector("button").click();
    }

    function opened(clientId, name, args) {
        if (args && args.validationFailed) {
            return;
        }
        const box = dialog(root(byId(clientId)), name);
        settle(box);
        box.dataset.of = opener.action;
        if (!box.open) {
            box.showModal();
        }
        EssaimTyped.opened(box);
        const field = box.querySelector("input:not([type=hidden]):not([type=range]), select, textarea");
        if (field) {
            field.focus();
        }
    }

    function saved(clientId, args) {
        const button = byId(clientId);
        const box = button && button.closest("dialog");
        if (!box) {
            return;
        }
        settle(box);
        if (args && args.validationFailed) {
            const wrong = box.querySelector('[aria-invalid="true"], [role="alert"] > *, .es-conflict input');
            if (wrong) {
                wrong.setAttribute("tabindex", wrong.matches("input, select, textarea") ? "0" : "-1");
                wrong.focus();
            }
            return;
        }
        const within = root(box);
        EssaimTyped.sent(box);
        box.close();
        ready(within);
        goBack(within);
    }

    /** To the button that opened the dialog, to its successor where the list was shown anew, else to what is told. */
    function goBack(within) {
        const shown = (element) => element && element.offsetParent !== null;
        const successor = '[data-action="' + opener.action + '"] [data-open="' + opener.name + '"]';
        const target = [opener.button.isConnected ? opener.button : null, within.querySelector(successor)].find(shown);
        const messages = within.querySelector(".es-messages");
        if (target) {
            target.focus();
        } else if (messages) {
            messages.tabIndex = -1;
            messages.focus();
        }
    }

    /** A person was found: moved into the list beside the field. */
    function add(clientId) {
        byId(clientId).parentElement.querySelector(".es-add").click();
    }

    // ---- People --------------------------------------------------------------------------------------------------

    const PERSON = ".essaim .ui-autocomplete-input";

    /** The number of the chosen person stands beside the field; until somebody is chosen, what is typed does. */
    function isChosen(field) {
        const number = field.parentElement.querySelector('input[type="hidden"]').value;
        return /^\d+$/.test(number) && number !== field.value;
    }

    /** The line of whoever is called exactly as typed, where it is the only one and none is left out. */
    function bearer(field) {
        const lines = all(field.parentElement, ".ui-autocomplete-item");
        const same = lines.filter((line) => line.dataset.itemLabel === field.value.trim());
        return same.length === 1 && !lines.some((line) => line.matches(".ui-autocomplete-moretext")) ? same[0] : null;
    }

    document.addEventListener("keydown", (event) => {
        const field = event.target;
        if (!field.matches(PERSON) || isChosen(field)) {
            return;
        }
        if (event.key === "Enter") {
            event.preventDefault();
        } else if (event.key === "Tab" && bearer(field) && !field.parentElement.querySelector(".ui-state-highlight")) {
            bearer(field).classList.add("ui-state-highlight");
        }
    }, true);

    /** What is typed and means nobody does not stay. */
    document.addEventListener("blur", (event) => {
        const field = event.target;
        if (!field.matches || !field.matches(PERSON) || isChosen(field)) {
            return;
        }
        if (!bearer(field)) {
            field.value = "";
        }
        setTimeout(() => {
            if (!isChosen(field)) {
                field.value = "";
                field.parentElement.querySelector('input[type="hidden"]').value = "";
            }
        }, 0);
    }, true);

    document.addEventListener("mousedown", (event) => {
        if (event.target.closest(".essaim .ui-autocomplete-moretext")) {
            event.preventDefault();
        }
    });

    /** A list that opens under a mouse at rest chooses nothing: only a mouse that moves does. */
    let mouse = "";
    const point = (event) => event.screenX + " " + event.screenY;
    document.addEventListener("mousemove", (event) => {
        mouse = point(event);
    }, true);
    document.addEventListener("mouseover", (event) => {
        if (mouse === point(event) && event.target.closest(".essaim .ui-autocomplete-item")) {
            event.stopPropagation();
        }
    }, true);

    /** Ticks the radios that are chosen, and marks the fields that were refused. */
    function settle(box) {
        all(box, "[data-checked]").forEach((radio) => {
            radio.checked = radio.dataset.checked === "true";
        });
        mark(box);
    }

    /** Marks the fields that were refused, with the sentence beside them. */
    function mark(within) {
        all(within, ".es-field > .es-error, [data-rules] > .es-error").forEach((error) => {
            const field = error.parentElement.querySelector("input:not([type=range]):not([type=hidden]), select, textarea");
            if (field && error.textContent) {
                error.id = error.id || field.id + "-wrong";
                field.setAttribute("aria-invalid", "true");
                field.setAttribute("aria-describedby", error.id);
            }
        });
    }

    /** What was refused in a form of the page: to its first wrong field, else to the sentence that says why. */
    function showRefused() {
        const within = document.querySelector(".essaim");
        if (!within || within.querySelector("dialog[open]")) {
            return;
        }
        mark(within);
        const seen = (element) => element.offsetParent !== null;
        const wrong = all(within, '[aria-invalid="true"]').find(seen) || all(within, ".es-messages .es-message.es-error").find(seen);
        if (wrong) {
            wrong.tabIndex = wrong.matches("input, select, textarea") ? 0 : -1;
            wrong.focus();
            wrong.scrollIntoView({block: "center"});
        }
    }

    // ---- Filter --------------------------------------------------------------------------------------------------

    let typing;

    function apply(form, later) {
        clearTimeout(typing);
        typing = setTimeout(() => form.querySelector(".es-apply").click(), later);
    }

    function filtered(clientId) {
        const within = root(byId(clientId));
        ready(within);
        const head = within.querySelector("[data-address]");
        if (head) {
            history.replaceState(history.state, "", head.dataset.address);
        }
    }

    function showChosen(menu) {
        const label = menu.querySelector("[data-chosen]");
        if (label) {
            const names = all(menu, "input:checked").map((box) => menu.querySelector('label[for="' + box.id + '"]').textContent.trim());
            label.textContent = names.length ? names.join(", ") : menu.querySelector("[data-any]").dataset.any;
        }
    }

    // ---- Picked rows ---------------------------------------------------------------------------------------------

    function picked(within) {
        return all(within, "[data-pick]:checked")
            .map((box) => box.closest("tr").dataset)
            .map((row) => row.action + ":" + row.version)
            .filter((pair, place, pairs) => pairs.indexOf(pair) === place)
            .join(",");
    }

    function showPicked(within) {
        const bar = within.querySelector("[data-bulk]");
        if (bar) {
            const pairs = picked(within);
            bar.hidden = pairs === "";
            bar.querySelector("[data-picked]").textContent = pairs === "" ? 0 : pairs.split(",").length;
        }
    }

    // ---- Tabs ----------------------------------------------------------------------------------------------------

    function showTab(tab) {
        const box = tab.closest("[data-tabs]");
        all(box, '[role="tab"]').forEach((other) => {
            other.setAttribute("aria-selected", other === tab);
            other.tabIndex = other === tab ? 0 : -1;
        });
        all(box, "[data-panel]").forEach((panel) => {
            panel.hidden = panel.dataset.panel !== tab.dataset.tab;
        });
    }

    // ---- Charts --------------------------------------------------------------------------------------------------

    /** Called by the chart component before it draws, on its configuration. A feature's style sheet has the colour of each tone. */
    function chart() {
        const config = this.cfg.config;
        const canvas = byId(this.cfg.id) || document.querySelector(".essaim");
        const style = getComputedStyle(root(canvas) || canvas);
        const colour = (name) => style.getPropertyValue(name).trim();
        const line = config.type === "line";
        const lying = config.options.indexAxis === "y";
        config.data.datasets.forEach((series) => {
            const tone = colour("--es-tone-" + series.tone);
            series.backgroundColor = tone;
            series.borderColor = tone;
            series.hoverBackgroundColor = tone;
            series.hoverBorderColor = tone;
            if (line) {
                series.borderWidth = 2;
                series.pointRadius = 0;
                series.pointHitRadius = 12;
                series.tension = 0.25;
                series.borderDash = series.tone === "planned" ? [5, 4] : [];
            } else {
                series.barThickness = "flex";
                series.maxBarThickness = 22;
            }
        });
        const options = config.options;
        const font = {family: style.fontFamily, size: 12};
        const ticks = {color: colour("--es-muted"), font: font};
        const grid = {color: colour("--es-border")};
        options.maintainAspectRatio = false;
        options.animation = false;
        options.interaction = {mode: "index", axis: lying ? "y" : "x", intersect: false};
        options.scales = !lying
            ? {x: {ticks: Object.assign({maxTicksLimit: 8, maxRotation: 0}, ticks), grid: {display: false}},
               y: {ticks: Object.assign({precision: 0}, ticks), grid: grid, beginAtZero: true}}
            : {x: {stacked: true, ticks: Object.assign({precision: 0}, ticks), grid: grid},
               y: {stacked: true, ticks: Object.assign({autoSkip: false}, ticks), grid: {display: false}}};
        options.plugins = {
            legend: {
                position: "bottom",
                labels: {color: colour("--es-text"), font: font, boxWidth: line ? 28 : 12, boxHeight: 12,
                    usePointStyle: line, pointStyle: "line"}
            },
            tooltip: {
                filter: (item) => line || item.raw > 0,
                callbacks: {title: (items) => items.length && config.data.titles ? config.data.titles[items[0].dataIndex] : undefined}
            }
        };
        const addressAt = (event, drawn) => {
            const bar = drawn.getElementsAtEventForMode(event, "nearest", {intersect: true}, false)[0];
            return bar && config.data.datasets[bar.datasetIndex].addresses[bar.index];
        };
        options.onClick = (event, bars, drawn) => {
            const address = addressAt(event, drawn);
            if (address) {
                location.href = address;
            }
        };
        options.onHover = (event, bars, drawn) => {
            event.native.target.style.cursor = addressAt(event, drawn) ? "pointer" : "default";
        };
    }

    /** Browsers lend the clipboard to secure pages only; an intranet may not be one. */
    function copy(text) {
        if (navigator.clipboard) {
            return navigator.clipboard.writeText(text);
        }
        const field = document.createElement("textarea");
        field.value = text;
        document.body.append(field);
        field.select();
        document.execCommand("copy");
        field.remove();
        return Promise.resolve();
    }

    // ---- What a reader keeps open --------------------------------------------------------------------------------

    const KEPT_OPEN = "essaim.open.";

    function openKept(within) {
        all(within, "details[data-keep]").forEach((part) => {
            try {
                part.open = localStorage.getItem(KEPT_OPEN + part.dataset.keep) === "open";
            } catch (refused) {
                // Where the browser keeps nothing, it is closed each time
            }
        });
    }

    document.addEventListener("toggle", (event) => {
        const part = event.target;
        if (part.matches(".essaim details[data-keep]")) {
            try {
                localStorage.setItem(KEPT_OPEN + part.dataset.keep, part.open ? "open" : "closed");
            } catch (refused) {
                // As above
            }
        }
    }, true);

    // ---- The page ------------------------------------------------------------------------------------------------

    /** After the page or a part of it came. */
    function ready(within) {
        all(within, "[data-tabs]").forEach((box) => {
            const chosen = box.querySelector('[aria-selected="true"]');
            if (chosen) {
                showTab(chosen);
            }
        });
        all(within, ".es-choice-menu").forEach(showChosen);
        openKept(within);
        if (within.clientWidth < NARROW) {
            all(within, 'details[data-fold="narrow"]').forEach((fold) => {
                if (!fold.dataset.folded) {
                    fold.dataset.folded = "true";
                    fold.open = false;
                }
            });
        }
        showPicked(within);
    }

    /** After a plain post the address names what the bridge kept for this one answer: nobody should keep or send that. */
    function cleanAddress() {
        const address = new URL(location.href);
        const passing = [...address.searchParams.keys()].filter((name) => name.endsWith("bridgeRequestScopeId"));
        if (passing.length) {
            passing.forEach((name) => address.searchParams.delete(name));
            history.replaceState(history.state, "", address.pathname + address.search + address.hash);
        }
    }

    /** Tabs, bookmarks, printed files and screen readers tell views apart: the heading, the part of the menu, then the page. */
    function nameView() {
        const words = (element) => element ? element.textContent.trim().replace(/\s+/g, " ") : "";
        const heading = words(document.querySelector(".essaim h1"));
        if (heading && !document.title.startsWith(heading)) {
            const part = words(document.querySelector('.essaim .es-nav [aria-current="page"]'));
            const page = document.title.split(" – ").filter((piece) => !heading.startsWith(piece));
            document.title = [heading].concat(part && part !== heading ? [part] : [], page).join(" – ");
        }
    }

    function start() {
        nameView();
        cleanAddress();
        all(document, ".essaim").forEach(ready);
    }

    document.addEventListener("click", (event) => {
        const target = event.target.closest("[data-open], [data-close], [data-copy], [data-tab], [data-unpick], [data-undo], [data-dismiss], [data-print]");
        all(document, ".essaim details.es-menu[open]").forEach((menu) => {
            // Only people close menus: the filter clicks its own button while a menu is being filled in
            if (event.isTrusted && !menu.contains(event.target)) {
                menu.open = false;
            }
        });
        if (!target || !root(target)) {
            return;
        }
        if (target.dataset.open) {
            load(target, target.dataset.open);
        } else if ("close" in target.dataset) {
            EssaimTyped.forget(target.closest("dialog"));
            target.closest("dialog").close();
        } else if ("dismiss" in target.dataset) {
            target.closest(".es-message").remove();
        } else if (target.dataset.undo) {
            root(target).querySelector('[data-loader="' + target.dataset.undo + '"] .es-undo').click();
        } else if (target.dataset.tab) {
            showTab(target);
        } else if ("print" in target.dataset) {
            window.print();
        } else if ("unpick" in target.dataset) {
            all(root(target), "[data-pick], [data-pick-all]").forEach((box) => {
                box.checked = false;
            });
            showPicked(root(target));
        } else if (target.dataset.copy) {
            const label = target.querySelector("span");
            const before = label.textContent;
            copy(location.href).then(() => {
                label.textContent = target.dataset.copy;
                setTimeout(() => {
                    label.textContent = before;
                }, 2500);
            });
        }
    });

    document.addEventListener("keydown", (event) => {
        const menu = event.target.closest(".essaim details.es-menu[open]");
        if (event.key === "Escape" && menu) {
            menu.open = false;
            menu.querySelector("summary").focus();
        }
        const tab = event.target.closest('.essaim [role="tab"]');
        if (tab && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
            const tabs = all(tab.closest('[role="tablist"]'), '[role="tab"]');
            const next = tabs[(tabs.indexOf(tab) + (event.key === "ArrowRight" ? 1 : tabs.length - 1)) % tabs.length];
            showTab(next);
            next.focus();
        }
    });

    document.addEventListener("change", (event) => {
        const within = event.target.closest && root(event.target);
        if (!within) {
            return;
        }
        const form = event.target.closest('[data-auto="filter"]');
        // Words were looked for while they were typed: leaving their field must not close what is opened next
        if (form && !event.target.matches('input[type="search"]')) {
            const menu = event.target.closest(".es-choice-menu");
            if (menu) {
                showChosen(menu);
            }
            apply(form, menu ? 500 : 0);
        } else if ("pickAll" in event.target.dataset) {
            all(within, "[data-pick]").forEach((box) => {
                box.checked = event.target.checked;
            });
            showPicked(within);
        } else if ("pick" in event.target.dataset) {
            showPicked(within);
        }
    });

    // Without what had come back
    document.addEventListener("essaim-afresh", (event) => {
        const name = event.target.dataset.dialog;
        event.target.close();
        load(opener.button, name);
    });

    document.addEventListener("input", (event) => {
        const within = event.target.closest && root(event.target);
        if (!within) {
            return;
        }
        if (event.target.matches('[data-auto="filter"] input[type="search"]')) {
            apply(event.target.form, 300);
        }
    });

    document.addEventListener("submit", (event) => {
        const form = event.target.closest('.essaim [data-auto="filter"]');
        if (form && !(event.submitter && event.submitter.classList.contains("es-apply"))) {
            event.preventDefault();
            apply(form, 0);
        }
    }, true);

    // An answer that is no Faces answer is the sign-in page or a view that is gone: open the address again.
    // A server that does not answer, or says that it cannot for the moment, leaves what was typed where it is.
    function reopenOnError() {
        if (window.jQuery) {
            window.jQuery(document).on("pfAjaxError", (event, request) => {
                if (request && [0, 502, 503, 504].includes(request.status)) {
                    tellAway();
                } else if (request && [400, 408, 413, 415].includes(request.status)) {
                    tellRefused(request);
                } else {
                    reopen();
                }
            });
            window.jQuery(document).on("pfAjaxComplete", (event, request) => {
                if (request && request.pfArgs && request.pfArgs.away) {
                    tellAway();
                } else if (request && request.pfArgs && request.pfArgs.validationFailed) {
                    showRefused();
                }
            });
            window.jQuery(document).on("pfAjaxComplete", (event, xhr, settings) => {
                const answer = xhr.responseXML && xhr.responseXML.querySelector("partial-response");
                const error = answer && answer.querySelector("error > error-name");
                const redirect = answer && answer.querySelector("redirect");
                if (error && error.textContent.includes("ViewExpiredException")) {
                    reopen();
                } else if (redirect && redirect.getAttribute("url").includes("/signin?")) {
                    // The session is over: after the sign-in the page is as it was left
                    EssaimTyped.lose();
                } else if (answer && !error) {
                    EssaimTyped.answered(settings, Boolean(xhr.pfArgs && (xhr.pfArgs.validationFailed || xhr.pfArgs.away)), !redirect);
                }
            });
        }
        EssaimTyped.start();
        const lost = EssaimTyped.lost();
        if (lost) {
            const row = lost.of ? '[data-action="' + lost.of + '"] ' : "";
            const button = document.querySelector(".essaim " + row + '[data-open="' + lost.dialog + '"]');
            if (button) {
                load(button, lost.dialog);
            }
        }
    }

    /** The view is gone: the page is opened again, and then the dialog with what was typed in it. */
    function reopen() {
        EssaimTyped.lose();
        location.reload();
    }

    /** Says that the server is away. */
    function tellAway() {
        tell(document.querySelector(".essaim [data-away]").dataset.away);
    }

    /** In the portal's own words; a proxy in front answers with a page of its own. */
    function tellRefused(request) {
        const own = (request.getResponseHeader("Content-Type") || "").startsWith("text/plain") && request.responseText;
        tell(own || document.querySelector(".essaim [data-refused]").dataset.refused);
    }

    /** Says in each open dialog, else above the page, why nothing was stored. What was typed stays. */
    function tell(sentence) {
        const open = all(document, ".essaim dialog[open] .es-messages");
        const places = open.length ? open : all(document, ".essaim .es-messages.es-screen");
        places.forEach((place) => {
            const message = document.createElement("div");
            message.className = "es-message es-error";
            message.textContent = sentence;
            place.replaceChildren(message);
        });
    }

    // A field in which no file was chosen sends an empty one, which the bridge cannot measure and logs as an error
    document.addEventListener("formdata", (event) => {
        if (!event.target.closest(".essaim")) {
            return;
        }
        Array.from(event.formData.entries())
            .filter(([, value]) => value instanceof File && value.name === "" && value.size === 0)
            .forEach(([name]) => event.formData.delete(name));
    });

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", () => {
            start();
            reopenOnError();
        });
    } else {
        start();
        reopenOnError();
    }

    return {add: add, opened: opened, saved: saved, filtered: filtered, chart: chart};
})();
