// SPDX-License-Identifier: EUPL-1.2
// Discussions, wherever they stand: people to mention while one types, and the keyboard's way back to a comment.
(function () {
  'use strict';

  /** What is typed after an @ that begins a word, up to the cursor. */
  const NAME = /(?:^|[\s(])@([\p{L}][\p{L}’' -]{0,39})$/u;
  const WHILE_TYPING = 180;
  let asking;
  let asked = 0;

  function peopleOf(field) {
    return field.closest('.es-field').querySelector('[data-people]');
  }

  function hidePeople(field) {
    const list = peopleOf(field);
    clearTimeout(asking);
    asked++;
    list.hidden = true;
    list.replaceChildren();
    field.removeAttribute('aria-activedescendant');
    field.removeAttribute('aria-controls');
  }

  function typedName(field) {
    const before = NAME.exec(field.value.slice(0, field.selectionStart));
    return before ? before[1] : '';
  }

  function askPeople(field) {
    const name = typedName(field).trim();
    if (name.length < 2) {
      hidePeople(field);
      return;
    }
    clearTimeout(asking);
    asking = setTimeout(function () {
      const question = ++asked;
      fetch(field.dataset.mentions.replace('QUERY', encodeURIComponent(name)), {credentials: 'same-origin'})
        .then(function (answer) { return answer.ok ? answer.json() : {people: [], more: false}; })
        .then(function (found) {
          if (question === asked) {
            showPeople(field, found.people, found.more);
          }
        })
        .catch(function () { hidePeople(field); });
    }, WHILE_TYPING);
  }

  /** Nobody is chosen until somebody is pointed at: the nearest of several is not whom the writer means. */
  function showPeople(field, people, more) {
    const list = peopleOf(field);
    const status = list.parentElement.querySelector('[role="status"]');
    list.replaceChildren();
    people.forEach(function (person, place) {
      const option = document.createElement('li');
      option.id = field.id + ':person' + place;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', false);
      option.dataset.person = person.id;
      option.dataset.name = person.name;
      const name = document.createElement('strong');
      name.textContent = person.name;
      option.append(name);
      if (person.detail) {
        const detail = document.createElement('span');
        detail.textContent = person.detail;
        option.append(detail);
      }
      list.append(option);
    });
    if (more) {
      const line = document.createElement('li');
      line.setAttribute('role', 'presentation');
      line.dataset.more = '';
      line.textContent = status.dataset.peopleMore;
      list.append(line);
    }
    list.hidden = people.length === 0;
    status.textContent = (people.length ? status.dataset.peopleFound : status.dataset.peopleNone)
      + (more ? ' ' + status.dataset.peopleMore : '');
    field.removeAttribute('aria-activedescendant');
    if (people.length) {
      list.id = field.id + ':people';
      field.setAttribute('aria-controls', list.id);
    } else {
      field.removeAttribute('aria-controls');
    }
  }

  function selectedPerson(field) {
    return peopleOf(field).querySelector('[aria-selected="true"]');
  }

  function movePerson(field, by) {
    const options = Array.from(peopleOf(field).querySelectorAll('[data-person]'));
    const at = options.indexOf(selectedPerson(field));
    const next = at < 0 ? options[by > 0 ? 0 : options.length - 1] : options[(at + by + options.length) % options.length];
    options.forEach(function (option) { option.setAttribute('aria-selected', option === next); });
    field.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({block: 'nearest'});
  }

  function mention(field, option) {
    const end = field.selectionStart;
    const begin = field.value.slice(0, end).lastIndexOf('@');
    field.setRangeText('@' + option.dataset.name + ' ', begin, end, 'end');
    const chosen = field.form.querySelector('input[type="hidden"][id$="mentioned"]');
    const numbers = chosen.value ? chosen.value.split(',') : [];
    if (!numbers.includes(option.dataset.person)) {
      chosen.value = numbers.concat(option.dataset.person).join(',');
      chosen.dataset.typed = '';
    }
    hidePeople(field);
    field.dispatchEvent(new Event('change', {bubbles: true}));
    field.focus();
  }

  document.addEventListener('input', function (event) {
    if (event.target.matches && event.target.matches('.essaim textarea[data-mentions]')) {
      askPeople(event.target);
    }
  });

  document.addEventListener('keydown', function (event) {
    const field = event.target;
    if (!field.matches || !field.matches('.essaim textarea[data-mentions]') || peopleOf(field).hidden) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      movePerson(field, event.key === 'ArrowDown' ? 1 : -1);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && selectedPerson(field)) {
      event.preventDefault();
      mention(field, selectedPerson(field));
    } else if (event.key === 'Escape') {
      // Not the dialog around it
      event.preventDefault();
      event.stopPropagation();
      hidePeople(field);
    }
  }, true);

  document.addEventListener('mousedown', function (event) {
    const option = event.target.closest && event.target.closest('.essaim [data-person]');
    if (option) {
      event.preventDefault();
      mention(option.closest('.es-field').querySelector('textarea'), option);
    }
  });

  document.addEventListener('focusout', function (event) {
    if (event.target.matches && event.target.matches('.essaim textarea[data-mentions]')) {
      hidePeople(event.target);
    }
  });

  /** The button of a comment that was pressed last: the keyboard returns to it when the list is shown anew. */
  let pressed;

  document.addEventListener('click', function (event) {
    if (!event.target.closest || event.target.closest('.essaim dialog')) {
      return;
    }
    const button = event.target.closest('.es-talk .es-comment [data-open]');
    const menu = button && button.closest('details.es-menu');
    if (menu) {
      menu.open = false;
    }
    pressed = button && {
      button: button, within: button.closest('.essaim'), comment: button.closest('.es-comment').dataset.action, opens: button.dataset.open
    };
  });

  function returnToComment() {
    if (!pressed || pressed.button.isConnected || document.querySelector('.essaim dialog[open]')) {
      return;
    }
    const at = document.activeElement;
    if (at && at !== document.body && !at.matches('.es-messages')) {
      pressed = null;
      return;
    }
    const comment = pressed.within.querySelector('.es-comment[data-action="' + pressed.comment + '"]');
    const same = comment && comment.querySelector('[data-open="' + pressed.opens + '"]');
    const target = same && same.checkVisibility() ? same : comment && comment.querySelector('button, summary');
    const messages = pressed.within.querySelector('.es-messages');
    pressed = null;
    if (target) {
      target.focus();
    } else if (messages) {
      messages.tabIndex = -1;
      messages.focus();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxComplete', function () { setTimeout(returnToComment, 0); });
    }
  });
})();
