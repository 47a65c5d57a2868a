/**
 * While the times of a day are shown, hears from the server which are still free: one that somebody takes goes grey,
 * and comes back when it is released.
 */
let source = null;

export function followTimes(part) {
  const form = part.querySelector('[data-live-times]');
  if (part.id === 'booker' || form) {
    source?.close();
    source = null;
  }
  if (!form) {
    return;
  }
  const mine = new EventSource(form.dataset.liveTimes);
  source = mine;
  mine.addEventListener('times', ({ data }) => show(form, new Set(JSON.parse(data))));
}

function show(form, free) {
  for (const input of form.querySelectorAll('.time-option input')) {
    const taken = !free.has(input.value);
    if (taken === input.disabled) {
      continue;
    }
    input.disabled = taken;
    const said = form.querySelector('[data-chosen-time]');
    if (taken && input.checked) {
      input.checked = false;
      said.textContent = 'Someone else just took that time. Please pick another one.';
      said.hidden = false;
    }
    mark(input, taken);
  }
}

/** The word for those who cannot tell grey. */
function mark(input, taken) {
  const label = input.labels[0];
  const word = label.querySelector('.time-taken');
  if (taken && !word) {
    label.append(Object.assign(document.createElement('span'), { className: 'time-other time-taken', textContent: 'taken' }));
  } else if (!taken) {
    word?.remove();
  }
}
