// Draws the icons: node icons/draw.js
//
// A calm blue speech mark with two quiet bars in it: "wait a moment". Shapes are signed distances in a 0..1 square,
// sampled 16 times per pixel, so that every size is drawn for itself. The PNGs are committed; this runs only when the
// shape changes. No image library: a PNG is a header, one zlib stream and three checksums.
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const kSizesPx = [16, 32, 48, 128];
const kSamples = 4; // per side of a pixel
const kBlueTop = [58, 124, 196];
const kBlueBottom = [36, 92, 160];
const kWhite = [255, 255, 255];

/** Distance to a rounded box, negative inside. */
function roundedBox(x, y, cx, cy, halfWidth, halfHeight, radius) {
  const dx = Math.abs(x - cx) - halfWidth + radius;
  const dy = Math.abs(y - cy) - halfHeight + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** Whether a point lies in the tail: the triangle under the left half of the bubble. */
function inTail(x, y) {
  if (y < 0.7 || y > 0.95) return false;
  const along = (y - 0.7) / 0.25;
  return x > 0.24 && x < 0.24 + 0.26 * (1 - along);
}

/** Colour and cover (0 or 1) of one sample point. */
function sample(x, y, px) {
  const bubble = roundedBox(x, y, 0.5, 0.43, 0.46, 0.38, 0.2) <= 0 || inTail(x, y);
  if (!bubble) return null;
  const thin = px < 32 ? 0.075 : 0.058;
  const bars =
    roundedBox(x, y, 0.385, 0.43, thin, 0.18, thin) <= 0 || roundedBox(x, y, 0.615, 0.43, thin, 0.18, thin) <= 0;
  if (bars) return kWhite;
  const t = Math.min(1, Math.max(0, y));
  return kBlueTop.map((c, i) => c + (kBlueBottom[i] - c) * t);
}

/** RGBA rows, each with PNG's leading filter byte 0. */
function draw(px) {
  const rows = [];
  for (let row = 0; row < px; row++) {
    const bytes = Buffer.alloc(1 + px * 4);
    for (let column = 0; column < px; column++) {
      const sum = [0, 0, 0];
      let hits = 0;
      for (let i = 0; i < kSamples * kSamples; i++) {
        const x = (column + ((i % kSamples) + 0.5) / kSamples) / px;
        const y = (row + (Math.floor(i / kSamples) + 0.5) / kSamples) / px;
        const colour = sample(x, y, px);
        if (!colour) continue;
        hits++;
        colour.forEach((c, channel) => (sum[channel] += c));
      }
      const at = 1 + column * 4;
      if (hits) sum.forEach((c, channel) => (bytes[at + channel] = Math.round(c / hits)));
      bytes[at + 3] = Math.round((255 * hits) / (kSamples * kSamples));
    }
    rows.push(bytes);
  }
  return Buffer.concat(rows);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type, body) {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, "latin1");
  body.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

for (const px of kSizesPx) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(px, 0);
  header.writeUInt32BE(px, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, RGBA
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const png = [
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(draw(px), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  writeFileSync(new URL(`./${px}.png`, import.meta.url), Buffer.concat(png));
}
