/** What is only text or a box is left out, but not what stands in it. */
const silent = new Set(
  [
    ['none', 'generic', 'paragraph', 'StaticText', 'InlineTextBox', 'ListMarker', 'LabelText', 'Legend', 'Figcaption'],
    ['form', 'listitem', 'rowgroup', 'strong', 'emphasis', 'code', 'option', 'MenuListPopup', 'definition'],
  ].flat(),
);

/** Each browser has buttons of its own in these. */
const closed = new Set(['Video', 'Audio']);

/**
 * Writes a tree as a screen reader could go through it, a line a node: role, “name”, (description), size, states.
 * A native disclosure is a group to Chromium, which says nothing of it.
 * @returns {string[]}
 */
export function outlineOf(node, byId, indent = '') {
  const role = node.role?.value ?? 'none';
  const children = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean);
  const isSilent = node.ignored || silent.has(role) || (role === 'group' && !node.name?.value);
  const below = closed.has(role)
    ? []
    : children.flatMap((child) => outlineOf(child, byId, isSilent ? indent : `${indent}  `));
  return isSilent ? below : [`${indent}${lineOf(node, children)}`, ...below];
}

function lineOf({ role, name, description, properties = [] }, children) {
  return [
    // Its name is Chromium's own, and changes with it.
    role.value.startsWith('Disclosure') ? 'disclosure' : role.value,
    name?.value ? `“${name.value}”` : '',
    description?.value ? `(${description.value})` : '',
    role.value === 'list' ? `of ${children.length}` : '',
    ...properties.map(({ name: state, value: { value } }) => stateOf(role.value, state, value)),
  ]
    .filter(Boolean)
    .join(' ');
}

function stateOf(role, state, value) {
  const isTrue = value === true || value === 'true';
  if (state === 'level') return String(value);
  if (state === 'checked' || state === 'pressed') return isTrue ? state : `not ${state}`;
  if (state === 'expanded' && role !== 'combobox') return isTrue ? 'open' : 'closed';
  return isTrue && ['disabled', 'invalid', 'required', 'readonly'].includes(state) ? state : '';
}
