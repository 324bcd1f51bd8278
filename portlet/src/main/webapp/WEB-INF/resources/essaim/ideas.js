// SPDX-License-Identifier: EUPL-1.2
// What the views of idea boxes do beside Faces. Works on whatever Ajax brings: listeners sit on the document.
(function () {
  'use strict';

  // ---- campaigns (campaign) ----

  /** On a phone the line of views is longer than the window: the view that is open shows. */
  function showWhere() {
    document.querySelectorAll('.essaim .es-nav').forEach((line) => {
      const here = line.querySelector('[aria-current]');
      if (here && line.scrollWidth > line.clientWidth) {
        line.scrollLeft = here.offsetLeft - line.offsetLeft - (line.clientWidth - here.offsetWidth) / 2;
      }
    });
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', showWhere);
  } else {
    showWhere();
  }

  // ---- list, sheet, form (ideas) ----

  (function drafts() {
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
      }).then((answer) => answer.status === 401 || answer.redirected
        ? over(within)
        : answer.text().then((text) => taken(within, answer.ok, text)))
        .catch(() => failed(within, within.dataset.away));
    }

    function failed(within, sentence) {
      sending = false;
      dirty = true;
      tell(within, sentence);
    }

    /** The session ended: no further try can succeed before the page is opened again, which puts back what was typed. */
    function over(within) {
      failed(within, within.dataset.over + ' ');
      const again = document.createElement('a');
      again.href = location.href;
      again.textContent = within.dataset.again;
      within.querySelector('[data-draft-state]').append(again);
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
      // Under the address at which it was typed, which changes as the draft gets its own
      window.EssaimTyped.forget(within);
      hidden(within, 'ideaId').value = values.get('idea');
      hidden(within, 'version').value = values.get('version');
      history.replaceState(history.state, '', within.dataset.found.replace('987654321012345678', values.get('idea')));
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

  })();

})();

(function () {
  'use strict';

  // ---- votes (vote) ----

  const votes = {queue: [], busy: false, kept: ''};

  const tallyOf = (within) => within.querySelector('[data-tally]');
  const voteForm = (within) => within.querySelector('[data-vote-form]');
  const isWhole = (within) => tallyOf(within).dataset.secret === 'true' || 'whole' in voteForm(within).dataset;
  const given = (within) => Array.from(within.querySelectorAll('[data-vote]:checked'));
  const ideaOf = (box) => box.closest('[data-idea]').dataset;
  const said = (within) => given(within).map((box) => ideaOf(box).idea + ':' + box.dataset.vote).join(' ');

  function booth() {
    const tally = document.querySelector('.essaim [data-tally]');
    return tally && tally.closest('.essaim');
  }

  function showTotal(within, refused) {
    const data = tallyOf(within).dataset;
    const used = given(within).reduce((sum, box) => sum + (data.method === 'BASKET' ? Number(ideaOf(box).weight) : 1), 0);
    const limit = Number(data.limit);
    const money = new Intl.NumberFormat(data.lang, {style: 'currency', currency: 'EUR', maximumFractionDigits: 0});
    const figure = (value) => data.method === 'BASKET' ? money.format(value) : String(value);
    tallyOf(within).querySelector('[data-total]').textContent =
        (refused ? data.refused + ' ' : '') + data.pattern.replace('{0}', figure(used)).replace('{1}', figure(limit - used));
    tallyOf(within).querySelector('[data-bar]').value = limit ? 100 * used / limit : 0;
    return used <= limit;
  }

  function tick(within, text) {
    const wanted = new Set(text.split(' '));
    within.querySelectorAll('[data-vote]').forEach((box) => {
      box.checked = wanted.has(ideaOf(box).idea + ':' + box.dataset.vote);
    });
  }

  /** Points move: no idea has two kinds, no kind is at two ideas. */
  function untickOthers(within, box) {
    given(within).filter((other) => other !== box
        && (ideaOf(other).idea === ideaOf(box).idea || (tallyOf(within).dataset.method === 'POINTS' && other.dataset.vote === box.dataset.vote)))
      .forEach((other) => {
        other.checked = false;
      });
  }

  function send(within) {
    if (votes.busy || !votes.queue.length) {
      return;
    }
    votes.busy = true;
    const form = voteForm(within);
    form.querySelector('input[type="hidden"][id$="choice"]').value = votes.queue.shift();
    form.querySelector('button').click();
  }

  document.addEventListener('change', (event) => {
    const box = event.target;
    if (!box.matches || !box.matches('.essaim [data-vote]')) {
      return;
    }
    const within = box.closest('.essaim');
    if (box.checked) {
      untickOthers(within, box);
    }
    if (!isWhole(within)) {
      // What else the choice moves, and whether it may be, the server says
      tallyOf(within).querySelectorAll('[data-saved]').forEach((saved) => saved.remove());
      votes.queue.push(ideaOf(box).idea + ':' + (box.checked ? box.dataset.vote : '0'));
      send(within);
      return;
    }
    if (!showTotal(within, false)) {
      box.checked = false;
      showTotal(within, true);
      return;
    }
    votes.kept = said(within);
    voteForm(within).querySelector('input[type="hidden"][id$="choice"]').value = votes.kept;
  });

  window.addEventListener('beforeunload', (event) => {
    if (votes.kept) {
      event.preventDefault();
    }
  });

  window.EssaimVote = {
    /** A choice was kept, or refused: what is ticked follows what the server holds. */
    answered: () => {
      const within = booth();
      const refused = !tallyOf(within).querySelector('[data-saved]');
      votes.busy = false;
      if (refused) {
        // Its reason is read before anything else is sent
        votes.queue.length = 0;
      } else if (votes.queue.length) {
        send(within);
        return;
      }
      tick(within, tallyOf(within).dataset.chosen || '');
      if (refused) {
        const total = tallyOf(within).querySelector('[data-total]');
        const failed = voteForm(within).dataset.failed + ' ';
        total.textContent = failed + total.textContent.replace(failed, '');
      }
    },
    /** A whole ballot is in, or was refused and stays as it was filled. */
    putIn: () => {
      const done = document.querySelector('.essaim [data-receipt], .essaim [data-done]');
      if (done) {
        votes.kept = '';
        done.tabIndex = -1;
        done.focus();
      } else if (booth()) {
        tick(booth(), votes.kept);
        showTotal(booth(), false);
        voteForm(booth()).querySelector('input[type="hidden"][id$="choice"]').value = votes.kept;
        const fold = document.querySelector('.essaim [data-replace]');
        if (fold) {
          fold.open = true;
        }
      }
    },
    /** The next paper ballot. */
    typed: () => {
      const field = document.querySelector('.essaim [id$="typeForm:numbers"]');
      if (field) {
        field.focus();
        field.select();
      }
    },
    /** A ballot was opened at a shared computer. */
    ready: () => {
      votes.kept = '';
      const first = document.querySelector('.essaim [data-vote]');
      if (first) {
        first.focus();
      }
    }
  };

  // ---- review and jury (review) ----
  // Ideas ticked to be given to a reviewer go into the hidden field of their form
  document.addEventListener('change', (event) => {
    if (!event.target.matches('.essaim [data-picks]')) {
      return;
    }
    const form = event.target.closest('form');
    const ticked = Array.from(form.querySelectorAll('[data-picks]:checked')).map((box) => box.value);
    form.querySelector('input[type="hidden"][id$="picked"]').value = ticked.join(',');
  });

})();

(function () {
  'use strict';

  // ---- similar ideas (similar) ----

  const TYPING = 400;
  let typing;
  let asking = false;
  let askAgain = false;
  let asked = '';

  document.addEventListener('input', (event) => {
    const name = event.target.dataset && event.target.dataset.field;
    if ((name === 'TITLE' || name === 'DESCRIPTION') && document.querySelector('.essaim [data-similar]')) {
      clearTimeout(typing);
      typing = setTimeout(askSimilar, TYPING);
    }
  });

  /** One question at a time; what was typed meanwhile is asked after. */
  function askSimilar() {
    const place = document.querySelector('.essaim [data-similar]');
    const within = place && place.closest('form');
    if (!within) {
      return;
    }
    if (asking) {
      askAgain = true;
      return;
    }
    const field = (name) => (within.querySelector('[data-field="' + name + '"]') || { value: '' }).value;
    const idea = within.querySelector('input[type="hidden"][id$=":ideaId"]');
    const body = new URLSearchParams({
      campaign: within.dataset.campaign || '',
      idea: (idea && idea.value) || '0',
      title: field('TITLE'),
      text: field('DESCRIPTION').slice(0, 4000)
    });
    if (body.toString() === asked) {
      return;
    }
    asked = body.toString();
    asking = true;
    fetch(place.dataset.similar, { method: 'POST', body, credentials: 'same-origin' })
      .then((answer) => (answer.ok && !answer.redirected ? answer.text() : ''))
      .catch(() => '')
      .then(showSimilar)
      .then(() => {
        asking = false;
        if (askAgain) {
          askAgain = false;
          askSimilar();
        }
      });
  }

  function showSimilar(html) {
    const place = document.querySelector('.essaim [data-similar]');
    if (!place) {
      return;
    }
    const found = new DOMParser().parseFromString(html, 'text/html');
    const told = found.querySelector('body > p');
    const list = found.querySelector('.es-similar-list');
    const live = place.querySelector('.es-similar-told');
    const sentence = told && list ? told.textContent : '';
    if (live.textContent !== sentence) {
      live.textContent = sentence;
    }
    place.querySelector('[data-similar-list]').replaceChildren(...(list ? [list] : []));
    place.dataset.empty = String(!list);
  }
})();
