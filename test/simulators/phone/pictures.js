/** Phones shrink photos before they send them. */
export async function shrunk(file) {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, 1280 / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

export function sticker() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 192, height: 192 })
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#ffd54a'
  pen.arc(96, 96, 84, 0, 7)
  pen.fill()
  pen.lineWidth = 10
  pen.lineCap = 'round'
  for (const path of ['M66 78v8', 'M126 78v8', 'M58 116q38 36 76 0']) pen.stroke(new Path2D(path))
  return canvas
}
