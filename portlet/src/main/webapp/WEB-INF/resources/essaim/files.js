// SPDX-License-Identifier: EUPL-1.2
// Files of a folder, wherever it stands: sent with their progress, taken away after a question.
(function () {
  'use strict';

  const LARGEST_FILE = 10 * 1024 * 1024;

  document.addEventListener('submit', (event) => {
    const form = event.target.closest('[data-attachment-form]');
    if (form) {
      event.preventDefault();
      sendFile(form);
    }
  });

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-remove-attachment]');
    if (button) {
      removeFile(button);
    }
  });

  function problem(section, sentence) {
    const told = section.querySelector('[data-attachment-problem]');
    if (told) {
      told.textContent = sentence;
    }
  }

  /** At the field that it is about; the other one is right then. */
  function lack(field, sentence) {
    const error = field.parentElement.querySelector('.es-error');
    error.textContent = sentence;
    field.toggleAttribute('aria-invalid', Boolean(sentence));
    if (sentence) {
      field.setAttribute('aria-invalid', 'true');
      field.focus();
    }
  }

  function sendFile(form) {
    const section = form.closest('[data-attachments]');
    const chosen = form.querySelector('input[type="file"]');
    const file = chosen.files[0];
    const button = form.querySelector('button');
    const progress = form.querySelector('progress');
    const told = form.querySelector('[data-attachment-told]');
    const shows = form.querySelector('input[type="text"]');
    const undescribed = file && file.type.startsWith('image/') && !shows.value.trim();
    told.textContent = '';
    problem(section, '');
    lack(shows, undescribed ? form.dataset.undescribed : '');
    lack(chosen, file ? (file.size > LARGEST_FILE ? form.dataset.tooLarge : '') : form.dataset.missing);
    if (!file || file.size > LARGEST_FILE || undescribed || button.disabled) {
      return;
    }
    const request = new XMLHttpRequest();
    request.open('POST', form.dataset.attachmentForm);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Essaim-Attachment', '1');
    request.setRequestHeader('X-Essaim-Name', encodeURIComponent(file.name));
    request.setRequestHeader('X-Essaim-Alternative', encodeURIComponent(shows.value));
    request.upload.onprogress = (sent) => {
      progress.value = sent.lengthComputable ? (100 * sent.loaded) / sent.total : 0;
    };
    request.onloadend = () => {
      button.disabled = false;
      progress.hidden = true;
      if (request.status === 200) {
        section.querySelector('[data-attachment-list]').innerHTML = request.responseText;
        form.reset();
        told.textContent = form.dataset.done;
      } else {
        problem(section, request.status === 413 ? form.dataset.tooLarge : request.status === 403 && request.responseText ? request.responseText : form.dataset.away);
      }
    };
    button.disabled = true;
    progress.value = 0;
    progress.hidden = false;
    request.send(file);
  }

  function removeFile(button) {
    const section = button.closest('[data-attachments]');
    fetch(button.dataset.removeAttachment, {
      method: 'POST',
      headers: { 'X-Essaim-Attachment': '1' },
      credentials: 'same-origin'
    }).then((answer) => answer.text().then((text) => {
      if (answer.ok) {
        section.querySelector('[data-attachment-list]').innerHTML = text;
        const chosen = section.querySelector('input[type="file"]');
        if (chosen) {
          chosen.focus();
        }
      } else {
        problem(section, text);
      }
    })).catch(() => problem(section, section.querySelector('form').dataset.away));
  }
})();
