// Makes wwwroot/dist out of Assets: site.css, mock-gateway.css, site.js, icons.svg, the font and the favicon. Run by
// `npm run build`; `dotnet build` runs it through build/prepare.mjs when something changed.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import esbuild from 'esbuild';
import * as sass from 'sass';
import subsetFont from 'subset-font';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(root, 'node_modules');
const assets = path.join(root, 'src/Mentorship.Web/Assets');
const dist = path.join(root, 'src/Mentorship.Web/wwwroot/dist');

const files = new Map();
const font = await inter();
const [css, mockCss, js, icons] = await Promise.all([styles('site'), styles('mock-gateway'), scripts(), sprite()]);
files.set('site.css', css).set('mock-gateway.css', mockCss).set('site.js', js).set('icons.svg', icons).set('inter.woff2', font);
files.set('favicon.svg', await readFile(path.join(assets, 'favicon.svg')));
await write();

/** Compresses a style sheet. Bootstrap 5.3 is written for @import and global functions, which Sass deprecates. */
async function styles(name) {
  const result = await sass.compileAsync(path.join(assets, `scss/${name}.scss`), {
    style: 'compressed',
    loadPaths: [modules],
    charset: false,
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  });
  // The font under the name that browsers keep for ever, and under its plain name should that one not exist.
  return result.css.replace('url("inter.woff2")', `url("inter.${fingerprint(font)}.woff2") format("woff2"),url("inter.woff2")`);
}

/** Inter with the letters and the weights that its @font-face names, and no others: a third less to send for every first visit. */
async function inter() {
  const face = /@font-face \{\s*font-family: 'Inter';[^}]*\}/.exec(await readFile(path.join(assets, 'scss/_base.scss'), 'utf8'))[0];
  const [, min, max] = /font-weight: (\d+) (\d+)/.exec(face).map(Number);
  const letters = [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, first, last = first]) => {
    const from = parseInt(first, 16);
    return Array.from({ length: parseInt(last, 16) - from + 1 }, (_, index) => String.fromCodePoint(from + index));
  });
  const whole = await readFile(path.join(modules, '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'));
  return subsetFont(whole, letters.join(''), { targetFormat: 'woff2', variationAxes: { wght: { min, max } } });
}

/** The name .NET gives a static asset's content: 72 bits of its SHA-256, a signed number, as ten digits to base 36. */
function fingerprint(content) {
  const hash = createHash('sha256').update(content).digest().subarray(0, 9).reverse();
  let number = BigInt.asIntN(72, BigInt(`0x${hash.toString('hex')}`));
  number = number < 0n ? -number : number;
  return number.toString(36).padStart(10, '0').split('').reverse().slice(0, 10).join('');
}

/** Bundles the scripts into one file that a strict content security policy lets through. */
async function scripts() {
  const result = await esbuild.build({
    entryPoints: [path.join(assets, 'js/site.js')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2020'],
    legalComments: 'none',
  });
  return result.outputFiles[0].text;
}

/** One <symbol> per name in icons.json, from our own icons first and bootstrap-icons otherwise. */
async function sprite() {
  const names = JSON.parse(await readFile(path.join(assets, 'icons.json'), 'utf8'));
  const own = new Set(await readdir(path.join(assets, 'icons')));
  const symbols = await Promise.all(names.map(async (name) => {
    const file = own.has(`${name}.svg`)
      ? path.join(assets, 'icons', `${name}.svg`)
      : path.join(modules, 'bootstrap-icons/icons', `${name}.svg`);
    const svg = await readFile(file, 'utf8').catch(() => { throw new Error(`icons.json names "${name}", which is no icon.`); });
    const viewBox = /viewBox="([^"]+)"/.exec(svg)[1];
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/\s*\n\s*/g, '');
    return `<symbol id="${name}" viewBox="${viewBox}">${body}</symbol>`;
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

/** Writes each file beside its place and renames it, so that nobody reads half a file, and clears what is left over. */
async function write() {
  await mkdir(dist, { recursive: true });
  for (const [name, content] of files) {
    const half = path.join(dist, `.${name}.${process.pid}`);
    await writeFile(half, content);
    await rename(half, path.join(dist, name));
  }
  for (const name of await readdir(dist)) {
    if (!files.has(name)) {
      await rm(path.join(dist, name), { recursive: true, force: true });
    }
  }
}
