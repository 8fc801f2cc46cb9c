// Cuts a list that is on the page to what is being typed, before the server has looked further.
addEventListener('input', ({ target }) => {
  const cuts = target.type === 'search' && target.form?.dataset.cuts
  if (!cuts) return
  const words = target.value.toLowerCase().split(/\s+/)
  for (const row of document.querySelectorAll(cuts)) {
    const text = row.textContent.toLowerCase()
    row.hidden = !words.every((word) => text.includes(word))
  }
})
