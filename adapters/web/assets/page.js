// Pages work without this; it only saves a tap.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
  });
}

// What was cited is looked for first.
const cited = document.querySelector('main mark');
if (cited && !location.hash && cited.getBoundingClientRect().bottom > innerHeight)
  cited.scrollIntoView({ block: 'center' });
