import { adminPage } from './admin-page.ts';
import { manifestScorm12 } from './manifest-scorm12.ts';
import { manifestScorm2004Fourth, manifestScorm2004Third } from './manifest-scorm2004.ts';
import { manifestFacts, type ManifestFacts } from './manifest.ts';
import type { CoursePackage, PackageFile, PackageInput, ScormTarget } from './package.ts';
import { checkPaths } from './paths.ts';
import { schemaSets } from './schema-files.ts';
import { xmlDocument, type XmlElement } from './xml.ts';
import { zipFiles } from './zip.ts';

/** Packs a course for one target. Throws a PackageError with all faults when the package would not open everywhere. */
export function packageCourse(input: PackageInput): CoursePackage {
  const { target, outline, questions } = input;
  const name = `${outline.id}-${outline.version}-${target}`;
  const files = packageFiles(input);
  checkPaths([...files.map(({ path }) => path), name], neededPaths(input));

  const zip = zipFiles(files);
  return {
    name,
    zip,
    admin: (sha256) => adminPage({ name, target, outline, questions, sizeBytes: zip.length }, sha256),
  };
}

const manifests: Readonly<Record<ScormTarget, (facts: ManifestFacts) => XmlElement>> = {
  scorm12: manifestScorm12,
  'scorm2004-3rd': manifestScorm2004Third,
  'scorm2004-4th': manifestScorm2004Fourth,
};

function packageFiles({ target, outline, pages, player, media, schemas }: PackageInput): PackageFile[] {
  const course = [...pages, ...player, ...media];
  if (target === 'web') return [...course, textFile('embed.js', "import './player.js';\n")];
  const facts = manifestFacts(
    outline,
    course.map(({ path }) => path),
  );
  return [...course, ...schemas, textFile('imsmanifest.xml', xmlDocument(manifests[target](facts)))];
}

function neededPaths({ target, outline }: PackageInput): string[] {
  const pages = new Set(['index.html', ...outline.lessons.map(({ href }) => href)]);
  return [...pages, 'player.js', 'player.css', 'later.css', ...(schemaSets[target]?.files ?? [])];
}

function textFile(path: string, text: string): PackageFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
