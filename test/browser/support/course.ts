import { fixture } from '@open-wc/testing';

/** Puts a fragment of a page into a course, as the compiler wraps it, and returns the course. */
export async function course(html: string): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(`<div data-part="course" lang="en" dir="ltr"><main>${html}</main></div>`);
  return element;
}

/** Collects the events of one type that reach the course. */
export function eventsOf<E extends Event>(course: HTMLElement, type: string): E[] {
  const events: E[] = [];
  course.addEventListener(type, (event) => events.push(event as E));
  return events;
}
