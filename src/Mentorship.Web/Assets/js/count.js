/** Says under a `<textarea data-count>` with a `maxlength` how many characters are left, once fewer than a fifth are. */
export function countCharacters(part) {
  part.querySelectorAll('textarea[data-count][maxlength]').forEach((box) => {
    const note = document.createElement('p');
    note.className = 'field-count';
    note.setAttribute('aria-live', 'polite');
    box.after(note);
    const say = () => {
      const left = box.maxLength - box.value.length;
      note.textContent = left > box.maxLength / 5 ? '' : left === 1 ? '1 character left' : `${left} characters left`;
    };
    box.addEventListener('input', say);
    say();
  });
}
