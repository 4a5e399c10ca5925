// Writes the transcripts anew:   node tests/browser/reading/record.mjs   (after npm run --prefix web build)
import { mkdir, writeFile } from "node:fs/promises";
import { documentOf } from "./document.mjs";
import { transcriptFile, transcripts } from "./transcript.mjs";

await mkdir(new URL(".", transcriptFile("en")), { recursive: true });
for (const [language, parts] of Object.entries(await transcripts()))
  await writeFile(transcriptFile(language), documentOf(parts, language));
