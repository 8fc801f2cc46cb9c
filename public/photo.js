// Makes a photo small before it is sent: 100 KB, and 30 KB for lists. Without this the form sends it
// as it is. What makes it small is loaded only when somebody has chosen a picture.
const sizes = { photo: [1280, 100], small: [320, 30] }
let latest = 0
let loading

const load = (address) =>
  (loading ??= new Promise((done, fail) => {
    const script = document.createElement('script')
    script.onload = () => done(window.imageCompression)
    script.onerror = fail
    script.src = address
    document.head.append(script)
  }))

/** Smaller and smaller until it fits. */
async function shrunk(shrink, picture, [side, kilobytes]) {
  for (let pixels = side; pixels > 100; pixels *= 0.75) {
    const small = await shrink(picture, {
      maxSizeMB: kilobytes / 1024,
      maxWidthOrHeight: Math.round(pixels),
      useWebWorker: false,
      fileType: 'image/jpeg',
      initialQuality: 0.85,
      // Browsers turn pictures by themselves; the library would read EXIF for it, and never comes
      // back from one that is broken.
      exifOrientation: CSS.supports('image-orientation', 'from-image') ? 1 : undefined,
    })
    if (small.size <= kilobytes * 1024) return small
  }
  throw new Error('this picture stays too large')
}

function put(input, file) {
  const files = new DataTransfer()
  files.items.add(new File([file], `${input.name}.jpg`, { type: 'image/jpeg' }))
  input.files = files.files
}

addEventListener('change', async ({ target }) => {
  const { form, files } = target
  const picture = files?.[0]
  if (!picture || !form?.dataset.shrinks) return
  const [button, status, frame] = ['button', '[data-status]', '[data-frame]'].map((part) =>
    form.querySelector(part),
  )
  const turn = ++latest
  button.disabled = true
  status.textContent = form.dataset.busy
  try {
    const shrink = await load(form.dataset.shrinks)
    const photo = await shrunk(shrink, picture, sizes.photo)
    const small = await shrunk(shrink, photo, sizes.small)
    const preview = await shrink.getDataUrlFromFile(small)
    if (turn !== latest) return
    put(form.elements.photo, photo)
    put(form.elements.small, small)
    const shown = new Image(240, 240)
    shown.className = 'photo'
    shown.alt = ''
    shown.src = preview
    frame.replaceChildren(shown)
    status.textContent = form.dataset.ready
  } catch {
    if (turn !== latest) return
    form.reset()
    status.textContent = form.dataset.failed
  }
  button.disabled = false
})
