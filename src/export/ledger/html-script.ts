/**
 * The only script of the page: it shows the form, and hides the rows that do not fit it. The page's policy names this
 * text by its hash, so nothing else runs, whatever a letter may contain.
 */
export const script = `(() => {
  const form = document.getElementById('filter');
  const shown = document.getElementById('shown');
  const rows = [...document.querySelectorAll('#ledger tbody tr')];
  const plain = (text) => text.normalize('NFKC').toLowerCase();
  const texts = rows.map((row) => plain(row.textContent));
  const apply = () => {
    const words = plain(form.elements.words.value).split(/\\s+/).filter(Boolean);
    const chosen = ['class', 'disclosure', 'month', 'agency'].map((name) => [name, form.elements[name].value]);
    let count = 0;
    rows.forEach((row, i) => {
      const fits =
        words.every((word) => texts[i].includes(word)) &&
        chosen.every(([name, value]) => value === '' || row.dataset[name].split('\\n').includes(value));
      row.hidden = !fits;
      if (fits) count++;
    });
    shown.textContent = '显示 ' + count + ' 份，共 ' + rows.length + ' 份';
  };
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('pageshow', apply);
  form.hidden = false;
  apply();
})();
`;
