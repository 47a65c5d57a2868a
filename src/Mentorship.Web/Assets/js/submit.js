/**
 * Lets a form be sent once: a second press while the first is under way does nothing. The server does not rely on it.
 * A form that may be sent again (a download) says `data-repeat`.
 */
export function guardSubmits() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get' || 'repeat' in form.dataset) {
      return;
    }
    if (form.getAttribute('aria-busy') === 'true') {
      event.preventDefault();
      return;
    }
    form.setAttribute('aria-busy', 'true');
  });
  document.addEventListener('htmx:afterRequest', ({ target }) => target.removeAttribute?.('aria-busy'));
  // Coming back with the browser's back button shows the page as it was left.
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[aria-busy]').forEach((form) => form.removeAttribute('aria-busy'));
  });
}
