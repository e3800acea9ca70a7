import { fileElements, manifestMetadata, type ManifestFacts } from './manifest.ts';
import { element, type XmlElement } from './xml.ts';

/** imsmanifest.xml of SCORM 2004, 3rd Edition. */
export function manifestScorm2004Third(facts: ManifestFacts): XmlElement {
  return manifestScorm2004(facts, '2004 3rd Edition');
}

/** imsmanifest.xml of SCORM 2004, 4th Edition. */
export function manifestScorm2004Fourth(facts: ManifestFacts): XmlElement {
  return manifestScorm2004(facts, '2004 4th Edition');
}

/**
 * One activity that reports for itself. The editions differ only in how they write a completionThreshold, and there is
 * none: at the end of a session the LMS would recompute completion from the progress measure (Run-Time Environment,
 * section 4.2.4), and take it away when an update adds a lesson or when the check alone is enough.
 */
function manifestScorm2004({ ids, title, version, files, passMark }: ManifestFacts, edition: string): XmlElement {
  return element(
    'manifest',
    {
      identifier: ids.manifest,
      version,
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': [
        'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
        'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
        'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
        'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
      ].join(' '),
    },
    [
      manifestMetadata(edition),
      element('organizations', { default: ids.organization }, [
        element('organization', { identifier: ids.organization }, [
          element('title', {}, title),
          element('item', { identifier: ids.item, identifierref: ids.resource, isvisible: 'true' }, [
            element('title', {}, title),
            itemSequencing(passMark),
            withoutLmsButtons(),
          ]),
          courseSequencing(),
        ]),
      ]),
      element('resources', {}, [
        element(
          'resource',
          { identifier: ids.resource, type: 'webcontent', 'adlcp:scormType': 'sco', href: 'index.html' },
          fileElements(files),
        ),
      ]),
    ],
  );
}

/**
 * The course says itself what is completed and passed; the LMS invents neither. The primary objective has no id: an LMS
 * would put it first among `cmi.objectives`, where the course's own objective is to stand.
 */
function itemSequencing(passMark: number | null): XmlElement {
  const objectives = element('imsss:objectives', {}, [
    element('imsss:primaryObjective', { satisfiedByMeasure: 'true' }, [
      element('imsss:minNormalizedMeasure', {}, String(Math.round((passMark ?? 0) * 1e4) / 1e4)),
    ]),
  ]);
  return element('imsss:sequencing', {}, [
    ...(passMark === null ? [] : [objectives]),
    element('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
  ]);
}

/** Continue and Previous of the LMS would leave the course, whose lessons have buttons of their own. */
function withoutLmsButtons(): XmlElement {
  return element('adlnav:presentation', {}, [
    element('adlnav:navigationInterface', {}, [
      element('adlnav:hideLMSUI', {}, 'previous'),
      element('adlnav:hideLMSUI', {}, 'continue'),
    ]),
  ]);
}

/** `flow` lets an LMS start the one activity by itself (Sequencing and Navigation, SB.2.5); `choice` lets a learner. */
function courseSequencing(): XmlElement {
  return element('imsss:sequencing', {}, [element('imsss:controlMode', { choice: 'true', flow: 'true' })]);
}
