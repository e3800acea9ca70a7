import { fileElements, manifestMetadata, type ManifestFacts } from './manifest.ts';
import { element, type XmlElement } from './xml.ts';

/**
 * imsmanifest.xml of SCORM 1.2 (Content Aggregation Model, section 2.3).
 * It has no masteryscore: with one, Moodle makes "failed" of an unfinished course that has a score.
 */
export function manifestScorm12({ ids, title, version, files }: ManifestFacts): XmlElement {
  return element(
    'manifest',
    {
      identifier: ids.manifest,
      // The schema allows 20 characters.
      version: version.slice(0, 20),
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': [
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
        'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
      ].join(' '),
    },
    [
      manifestMetadata('1.2'),
      element('organizations', { default: ids.organization }, [
        element('organization', { identifier: ids.organization }, [
          element('title', {}, title),
          element('item', { identifier: ids.item, identifierref: ids.resource, isvisible: 'true' }, [
            element('title', {}, title),
          ]),
        ]),
      ]),
      element('resources', {}, [
        element(
          'resource',
          { identifier: ids.resource, type: 'webcontent', 'adlcp:scormtype': 'sco', href: 'index.html' },
          fileElements(files),
        ),
      ]),
    ],
  );
}
