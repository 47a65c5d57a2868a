// Bundles ical.js and our own few lines around it into the one script that the reader of calendars runs. Its argument is
// the file to write; `dotnet build` runs it through build/prepare.mjs when something changed.
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import esbuild from 'esbuild';

export async function bundle(file) {
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL('../src/Mentorship.Core/Availability/Calendars/Script/calendar.js', import.meta.url))],
    outfile: path.resolve(file),
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022'],
    legalComments: 'inline',
  });
}
