/**
 * Says under an `<input type="file" data-max-bytes>` that a file is too large as soon as it is chosen, and lets it go,
 * instead of sending all of it to be told the same.
 */
export function weighFiles(part) {
  part.querySelectorAll('input[data-max-bytes]').forEach((field) => {
    const most = Number(field.dataset.maxBytes);
    const note = document.createElement('p');
    note.className = 'field-error';
    note.setAttribute('role', 'alert');
    note.hidden = true;
    field.after(note);
    field.addEventListener('change', () => {
      const size = field.files[0]?.size ?? 0;
      note.hidden = size <= most;
      note.textContent = note.hidden ? '' : `This file has ${inMegabytes(size)}. Choose one of at most ${inMegabytes(most)}.`;
      if (note.hidden) {
        field.removeAttribute('aria-invalid');
      } else {
        field.setAttribute('aria-invalid', 'true');
        field.value = '';
      }
    });
  });
}

function inMegabytes(bytes) {
  return `${Math.ceil(bytes / 1024 / 102.4) / 10} MB`;
}
