/** Closes an open `<details data-menu>` with Escape, or when the reader presses elsewhere. */
export function closeMenus() {
  const open = () => document.querySelectorAll('details[data-menu][open]');
  document.addEventListener('click', ({ target }) => {
    open().forEach((menu) => {
      if (!menu.contains(target)) {
        menu.open = false;
      }
    });
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') {
      return;
    }
    open().forEach((menu) => {
      if (menu.contains(document.activeElement)) {
        menu.querySelector('summary').focus();
      }
      menu.open = false;
    });
  });
}
