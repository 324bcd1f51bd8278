// SPDX-License-Identifier: EUPL-1.2
// The little that the portal's own pages need of scripts; without it the navigation simply stays open.
document.addEventListener('DOMContentLoaded', () => {
    document.body.classList.add('portal-scripted');

    const burger = document.querySelector('.portal-burger');
    const navigation = document.getElementById('portal-navigation');
    if (burger && navigation) {
        const open = (opened) => {
            navigation.classList.toggle('portal-open', opened);
            burger.setAttribute('aria-expanded', String(opened));
        };
        burger.hidden = false;
        burger.addEventListener('click', () => open(burger.getAttribute('aria-expanded') !== 'true'));
        document.addEventListener('keydown', (event) => {
            if (event.key === 'Escape' && burger.getAttribute('aria-expanded') === 'true') {
                open(false);
                burger.focus();
            }
        });
    }

    const user = document.querySelector('.portal-user');
    if (user) {
        document.addEventListener('click', (event) => {
            if (!user.contains(event.target)) {
                user.open = false;
            }
        });
        user.addEventListener('keydown', (event) => {
            if (event.key === 'Escape' && user.open) {
                user.open = false;
                user.querySelector('summary').focus();
            }
        });
    }

    // A notice that is opened is read; without this it stays new until all are marked
    document.querySelectorAll('[data-portal-read]').forEach((link) => link.addEventListener('click', () => {
        const form = new URLSearchParams({
            csrf: document.querySelector('input[name="csrf"]').value,
            step: 'read',
            notice: link.dataset.portalRead,
        });
        navigator.sendBeacon(location.pathname, form);
    }));

    // Whoever comes next to a shared computer finds nothing that was typed
    document.querySelectorAll('form[action$="/signout"]').forEach((form) => form.addEventListener('submit', () => sessionStorage.clear()));

    // The code of a one-time link stands behind the #, which browsers send to no server: it is posted, and leaves the address
    const once = document.querySelector('[data-portal-once]');
    const open = () => {
        if (once && location.hash.length > 1) {
            once.elements.code.value = location.hash.slice(1);
            history.replaceState(null, '', location.pathname);
            once.submit();
        }
    };
    open();
    addEventListener('hashchange', open);

    document.querySelectorAll('[data-portal-fill]').forEach((account) => account.addEventListener('click', () => {
        document.getElementById('login').value = account.dataset.login;
        document.getElementById('password').value = account.dataset.password;
        document.querySelector('.portal-form button[type="submit"]').focus();
    }));
});
