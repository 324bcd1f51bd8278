// SPDX-License-Identifier: EUPL-1.2
// What the views of idea boxes do beside Faces. Works on whatever Ajax brings: listeners sit on the document.
(function () {
  'use strict';

  // ---- campaigns (campaign) ----

  // ---- audience and back office (audience) ----

  // ---- list, sheet, form (ideas) ----

  // ---- discussion (discussion) ----

  // ---- votes (vote) ----

  // ---- review and jury (review) ----

  // ---- answers (answer) ----

  // ---- similar ideas, attachments (similar) ----

  // ---- end ----
})();
