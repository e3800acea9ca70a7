/** The name of an overlay's file as a part of a version and of file names: small letters, digits and hyphens. */
export function slugOf(file: string): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'edition' : slug;
}
