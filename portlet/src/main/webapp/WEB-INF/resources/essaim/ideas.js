// SPDX-License-Identifier: EUPL-1.2
// What the views of idea boxes do beside Faces. Works on whatever Ajax brings: listeners sit on the document.
(function () {
  'use strict';

  // ---- campaigns (campaign) ----

  // ---- audience and back office (audience) ----

  // ---- list, sheet, form (ideas) ----

  const PAUSE = 2000;

  let waiting;
  let held = false;
  let dirty = false;
  let sending = false;

  function form() {
    return document.querySelector('.essaim form[data-draft]:not([data-draft=""])');
  }

  function hidden(within, name) {
    return within.querySelector('input[type="hidden"][id$=":' + name + '"]');
  }

  /** What the form holds, as the server reads it. */
  function draft(within) {
    const body = new URLSearchParams();
    body.set('campaignId', within.dataset.campaign);
    body.set('ideaId', hidden(within, 'ideaId').value);
    body.set('version', hidden(within, 'version').value);
    body.set('formKey', within.querySelector('[data-form-key]').dataset.formKey);
    within.querySelectorAll('[data-field]').forEach((field) => {
      body.set('field.' + field.dataset.field, field.type === 'checkbox' ? (field.checked ? 'true' : '') : field.value);
    });
    return body;
  }

  function tell(within, sentence) {
    within.querySelector('[data-draft-state]').textContent = sentence;
  }

  function later() {
    dirty = true;
    clearTimeout(waiting);
    waiting = setTimeout(() => send(false), PAUSE);
  }

  /** @param leaving whether the page goes away: the browser then sends it by itself */
  function send(leaving) {
    const within = form();
    if (!within || !dirty || held || (sending && !leaving)) {
      return;
    }
    clearTimeout(waiting);
    dirty = false;
    sending = true;
    const body = draft(within);
    fetch(within.dataset.draft, {
      method: 'POST',
      body: body,
      // Browsers send no more than 64 kB after a page is gone
      keepalive: leaving && body.toString().length < 60000,
      headers: {'X-Essaim-Draft': '1'}
    }).then((answer) => answer.text().then((text) => taken(within, answer.ok, text)))
      .catch(() => failed(within, within.dataset.away));
  }

  function failed(within, sentence) {
    sending = false;
    dirty = true;
    tell(within, sentence);
  }

  function taken(within, ok, text) {
    const values = new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    if (!ok || !(values.has('told') || values.has('elsewhere'))) {
      failed(within, ok || text === '' || text.length > 500 ? within.dataset.away : text);
      return;
    }
    sending = false;
    if (values.has('elsewhere')) {
      tell(within, values.get('elsewhere'));
      return;
    }
    hidden(within, 'ideaId').value = values.get('idea');
    hidden(within, 'version').value = values.get('version');
    history.replaceState(history.state, '', values.get('address'));
    tell(within, values.get('told'));
    if (dirty) {
      later();
    }
  }

  function count(area) {
    const place = area.parentElement.querySelector('[data-counter]');
    if (place) {
      const most = Number(area.dataset.most);
      const over = area.value.length - most;
      place.dataset.state = over > 0 ? 'over' : 'within';
      place.textContent = area.value.length < most * 0.8 ? ''
        : (over > 0 ? place.dataset.over.replace('{0}', over) : place.dataset.counter.replace('{0}', -over));
    }
  }

  function project(within, kind) {
    const part = within.querySelector('[data-project]');
    if (part) {
      part.hidden = kind !== 'PROJECT';
    }
  }

  document.addEventListener('input', (event) => {
    const field = event.target;
    if (!field.closest) {
      return;
    }
    if (field.dataset.most) {
      count(field);
    }
    if ('kindChoice' in field.dataset) {
      const within = field.closest('form');
      hidden(within, 'kind').value = field.value;
      project(within, field.value);
    }
    if (field.closest('form[data-draft]') && (field.dataset.field || 'kindChoice' in field.dataset)) {
      later();
    }
  });

  window.addEventListener('pagehide', () => send(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      send(true);
    }
  });

  // While the form itself is sent, its draft waits; what is refused goes on being kept.
  window.EssaimIdeas = {
    hold: () => {
      held = true;
      clearTimeout(waiting);
      return true;
    },
    release: () => {
      held = false;
      dirty = false;
      const within = form();
      if (within) {
        within.querySelectorAll('[data-most]').forEach(count);
      }
    }
  };

  // ---- discussion (discussion) ----

  // ---- votes (vote) ----

  // ---- review and jury (review) ----

  // ---- answers (answer) ----

  // ---- similar ideas, attachments (similar) ----

  // ---- end ----
})();
