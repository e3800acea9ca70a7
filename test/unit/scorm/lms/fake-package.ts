import { strToU8, zipSync } from 'fflate';

/** A zip of text files by their path. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** A SCORM 1.2 manifest; what stands in `item` comes after its title. */
export function manifest12({ item = '', resource = '', href = 'index.html' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="course_fake" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="main">
    <organization identifier="other"><title>Not this one</title></organization>
    <organization identifier="main">
      <title>Fake &amp; small</title>
      <item identifier="item" identifierref="sco"><title>The item</title>${item}</item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="${href}"${resource}><file href="${href}"/></resource>
  </resources>
</manifest>`;
}

/** A SCORM 2004 manifest of an edition; what stands in `item` comes after its title. */
export function manifest2004({ edition = '4th Edition', item = '' } = {}): string {
  return `<?xml version="1.0"?>
<manifest identifier="course_fake" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 ${edition}</schemaversion></metadata>
  <organizations default="main">
    <organization identifier="main"><title>Fake 2004</title>
      <item identifier="item" identifierref="sco"><title>The item</title>${item}</item>
    </organization>
  </organizations>
  <resources><resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"/></resources>
</manifest>`;
}
