/** Puts another value in a browser's property while something is done. */
export async function replacing(
  owner: object,
  property: string,
  value: unknown,
  act: () => Promise<void>,
): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(owner, property);
  Object.defineProperty(owner, property, { value, configurable: true, writable: true });
  try {
    await act();
  } finally {
    if (own) Object.defineProperty(owner, property, own);
    else Reflect.deleteProperty(owner, property);
  }
}
