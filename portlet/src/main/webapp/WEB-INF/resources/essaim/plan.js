// SPDX-License-Identifier: EUPL-1.2
//
// What only the views of the plan do in the page; beside essaim.js.
"use strict";

(function () {
    // Radios with icons write into a hidden field
    document.addEventListener("change", (event) => {
        if (event.target.matches && event.target.matches(".essaim [data-weather]")) {
            event.target.closest("fieldset").querySelector('input[type="hidden"]').value = event.target.value;
        }
    });

    // A slider and its figure follow each other
    document.addEventListener("input", (event) => {
        const field = event.target;
        if (!field.closest || !field.closest(".essaim")) {
            return;
        }
        if ("gauge" in field.dataset) {
            field.parentElement.querySelector("[data-gauge-figure]").value = field.value;
        } else if ("gaugeFigure" in field.dataset) {
            field.parentElement.querySelector("[data-gauge]").value = parseInt(field.value, 10) || 0;
        }
    });

    // Back from a sheet: the list stands where its action is
    function goToRow() {
        const action = /^#action-(\d+)$/.exec(location.hash);
        const row = action && document.querySelector('.essaim .es-list tr[data-action="' + action[1] + '"]');
        if (row) {
            row.classList.add("es-here");
            row.querySelector(".es-title a").focus({preventScroll: true});
            row.scrollIntoView({block: "center"});
        }
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", goToRow);
    } else {
        goToRow();
    }
})();
