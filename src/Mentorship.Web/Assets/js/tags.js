/**
 * Shows what stands in an `<input data-tags>`, names with commas between them, as chips below it; pressing one takes its
 * name out. The field stays what is typed into and what is sent.
 */
export function showTags(part) {
  part.querySelectorAll('input[data-tags]').forEach((field) => {
    const list = document.createElement('ul');
    list.className = 'filters tags';
    list.setAttribute('aria-label', `Remove from: ${field.labels[0]?.textContent.trim() ?? ''}`);
    field.after(list);
    const names = () => field.value.split(',').map((name) => name.trim()).filter(Boolean);
    const show = () => {
      list.replaceChildren(...names().map((name, place) => chipOf(name, () => {
        field.value = names().filter((_, other) => other !== place).join(', ');
        show();
        (list.querySelectorAll('button')[place] ?? field).focus();
      })));
      list.hidden = list.childElementCount === 0;
    };
    field.addEventListener('input', show);
    show();
  });
}

function chipOf(name, remove) {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'chip-link';
  const before = document.createElement('span');
  before.className = 'visually-hidden';
  before.textContent = 'Remove ';
  const after = document.createElement('span');
  after.setAttribute('aria-hidden', 'true');
  after.className = 'tag-cross';
  after.textContent = '×';
  chip.append(before, name, after);
  chip.addEventListener('click', remove);
  const item = document.createElement('li');
  item.append(chip);
  return item;
}
