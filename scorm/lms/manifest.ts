import { PackageFault } from './package-fault.ts';
import type { Sco, Standard } from './shapes.ts';
import type { PackageFiles } from './unzip.ts';
import { readXml, type XmlElement } from './xml.ts';

// Moodle takes these values to the letter; with any other the package is silently run as SCORM 1.2.
const standards: Readonly<Record<string, Standard>> = {
  '1.2': 'scorm12',
  '2004 3rd Edition': 'scorm2004',
  '2004 4th Edition': 'scorm2004',
};

/**
 * Reads imsmanifest.xml and finds what to launch and what the LMS must tell the SCO.
 *
 * Of several SCOs the first is launched, and the note says so. Throws a PackageFault in plain words.
 */
export function readManifest(files: PackageFiles): { readonly sco: Sco; readonly note?: string } {
  const root = parseManifest(files);
  const edition = path(root, 'metadata', 'schemaversion')?.text ?? '';
  const standard = standards[edition];
  if (!standard) throw new PackageFault(unknownEdition(edition));

  const organization = defaultOrganization(root);
  const items = descendants(organization, 'item').filter((item) => item.attributes.get('identifierref'));
  const item = items[0];
  if (!item) throw new PackageFault('imsmanifest.xml has no item that launches something (identifierref).');

  return {
    sco: {
      standard,
      edition,
      identifier: root.attributes.get('identifier') ?? '',
      title: [organization, item].map((named) => textOf(named, 'title')).find((title) => title !== '') ?? 'Untitled',
      href: launchAddress(root, item, files),
      masteryScore: textOf(item, 'masteryscore'),
      scaledPassingScore: standard === 'scorm2004' ? scaledPassingScore(item) : '',
      completionThreshold: standard === 'scorm2004' ? completionThreshold(item) : '',
      launchData: textOf(item, 'datafromlms'),
    },
    note: items.length > 1 ? `The package has ${items.length} SCOs; this LMS launches the first one only.` : undefined,
  };
}

function parseManifest(files: PackageFiles): XmlElement {
  const bytes = files.get('imsmanifest.xml');
  if (!bytes) throw new PackageFault('The package has no imsmanifest.xml.');
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PackageFault('imsmanifest.xml is not written in UTF-8.');
  }
  try {
    const root = readXml(source);
    if (root.name !== 'manifest') throw new PackageFault(`its outermost element is <${root.name}>, not <manifest>`);
    return root;
  } catch (error) {
    if (error instanceof PackageFault) throw new PackageFault(`imsmanifest.xml cannot be read: ${error.message}.`);
    throw error;
  }
}

function unknownEdition(edition: string): string {
  const known = Object.keys(standards).join(', ');
  const found = edition === '' ? 'no schemaversion' : `the schemaversion “${edition}”`;
  return `imsmanifest.xml has ${found}. LMSs know exactly these: ${known}.`;
}

function defaultOrganization(root: XmlElement): XmlElement {
  const organizations = child(root, 'organizations');
  const all = (organizations?.children ?? []).filter(({ name }) => name === 'organization');
  const named = organizations?.attributes.get('default');
  const organization = all.find(({ attributes }) => attributes.get('identifier') === named) ?? all[0];
  if (!organization) throw new PackageFault('imsmanifest.xml has no organization, so there is nothing to launch.');
  return organization;
}

function launchAddress(root: XmlElement, item: XmlElement, files: PackageFiles): string {
  const wanted = item.attributes.get('identifierref')!;
  const resources = child(root, 'resources');
  const resource = resources?.children.find(({ attributes }) => attributes.get('identifier') === wanted);
  if (!resource)
    throw new PackageFault(`An item of imsmanifest.xml names the resource “${wanted}”, which is not there.`);
  const type = resource.attributes.get('scormtype') ?? '';
  if (type.toLowerCase() !== 'sco') {
    throw new PackageFault(`The resource “${wanted}” is no SCO (scormType is “${type}”), so it gets no connection.`);
  }
  const bases = [root, resources, resource].map((element) => element?.attributes.get('base') ?? '');
  const address = bases.join('') + (resource.attributes.get('href') ?? '');
  requireFile(address, files);
  return address + parameters(item, address);
}

function requireFile(address: string, files: PackageFiles): void {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
    throw new PackageFault(`The package launches “${address}”, which is outside the package.`);
  }
  const file = decodeAddress(address.replace(/[?#].*$/s, ''));
  if (files.has(file)) return;
  const likely = [...files.keys()].find((name) => name.toLowerCase() === file.toLowerCase());
  const hint = likely ? ` There is “${likely}”: capital letters count.` : '';
  throw new PackageFault(`The package launches “${file}”, which is not in the zip.${hint}`);
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** An item's parameters may begin with ?, & or #, or with none, and the address may have a query already. */
function parameters(item: XmlElement, address: string): string {
  const written = item.attributes.get('parameters') ?? '';
  const bare = written.replace(/^[?&]+/, '');
  if (bare === '' || bare.startsWith('#')) return bare;
  return (address.includes('?') ? '&' : '?') + bare;
}

/** A measure that satisfies without saying how much asks for all of it (SN 3.10.2: the default is 1.0). */
function scaledPassingScore(item: XmlElement): string {
  const objective = path(item, 'sequencing', 'objectives', 'primaryobjective');
  if (objective?.attributes.get('satisfiedbymeasure') !== 'true') return '';
  const measure = textOf(objective, 'minnormalizedmeasure');
  return measure === '' ? '1.0' : measure;
}

/** The 3rd edition writes the threshold as text, the 4th as attributes with a default of 1.0. */
function completionThreshold(item: XmlElement): string {
  const threshold = child(item, 'completionthreshold');
  const isMeasured = threshold?.attributes.get('completedbymeasure') === 'true';
  return isMeasured ? (threshold.attributes.get('minprogressmeasure') ?? '1.0') : textOf(item, 'completionthreshold');
}

function textOf(element: XmlElement, name: string): string {
  return child(element, name)?.text ?? '';
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

function path(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((found, name) => found && child(found, name), element);
}

function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each, name)]);
}
