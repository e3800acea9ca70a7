import { unzipSync } from 'fflate';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlElement,
  XmlError,
  XmlLibError,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm';

/**
 * Validates imsmanifest.xml of a zip against the schemas in the same zip, by their `xsi:schemaLocation`; nothing outside
 * the zip can be read. Returns the faults, each with its line.
 */
export function manifestFaults(zip: Uint8Array): string[] {
  const files = unzipSync(zip);
  const text = new TextDecoder().decode(files['imsmanifest.xml']);
  return withFiles(files, () => {
    try {
      using manifest = XmlDocument.fromString(text);
      using driver = XmlDocument.fromString(driverSchema(manifest.root), { url: `${root}driver.xsd` });
      using validator = XsdValidator.fromDoc(driver);
      validator.validate(manifest);
      return [];
    } catch (error) {
      if (error instanceof XmlLibError) return error.details.map(({ line, message }) => faultLine(text, line, message));
      if (error instanceof XmlError) return [error.message];
      throw error;
    }
  });
}

/** All elements of a document as `prefix:name` with their attributes, in document order. */
export function elementsOf(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  using document = XmlDocument.fromString(xml);
  return document.root.find('descendant-or-self::*').flatMap((node) => {
    if (!(node instanceof XmlElement)) return [];
    const attributes = node.attrs.map((attr) => [qualified(attr.prefix, attr.name), attr.value]);
    return [
      {
        name: qualified(node.prefix, node.name),
        attributes: Object.fromEntries(attributes) as Record<string, string>,
        text: node.content,
      },
    ];
  });
}

const root = 'file:///package/';

function withFiles<T>(files: Record<string, Uint8Array>, act: () => T): T {
  const named = Object.entries(files).map(([path, bytes]) => [`${root}${path}`, bytes]);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(named) as Record<string, Uint8Array>));
  try {
    return act();
  } finally {
    xmlCleanupInputProvider();
  }
}

/** One import a namespace: a manifest has several, and a validator takes one schema. */
function driverSchema(manifest: XmlElement): string {
  const locations = manifest.attr('schemaLocation', 'xsi')!.value.trim().split(/\s+/);
  const imports = locations.flatMap((namespace, index) =>
    index % 2 === 0 ? [`<xs:import namespace="${namespace}" schemaLocation="${locations[index + 1]!}"/>`] : [],
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}

function faultLine(text: string, line: number, message: string): string {
  return `imsmanifest.xml:${line}: ${message.trim()}: ${text.split('\n')[line - 1]?.trim() ?? ''}`;
}

function qualified(prefix: string, name: string): string {
  return prefix ? `${prefix}:${name}` : name;
}
