import { profileNames, type ProfileName } from '../profiles.ts';
import { element } from './element.ts';
import { chooseProfile } from './server-api.ts';
import { words } from './words.ts';

/** The menu of profiles; what is chosen is kept with the attempts, and holds from the next launch on. */
export interface ProfileSelect {
  readonly node: HTMLElement;
  /** Shows what is kept, and that the running launch has it. */
  show(profile: ProfileName): void;
}

/** Makes the menu for a package. */
export function profileSelect(key: string, failed: () => void): ProfileSelect {
  const { names, label, next } = words.profiles;
  const options = profileNames.map((name) => element('option', { value: name }, names[name]));
  const select = element('select', { id: 'profile' }, ...options);
  const notice = element('span', { class: 'quiet', role: 'status' });
  let launched: ProfileName | undefined;
  select.addEventListener('change', () => {
    const name = select.value as ProfileName;
    notice.textContent = name === launched ? '' : next(names[name]);
    chooseProfile(key, name).catch(failed);
  });
  return {
    node: element('span', {}, element('label', { for: 'profile' }, label), select, ' ', notice),
    show(profile) {
      launched = profile;
      select.value = profile;
      notice.textContent = '';
    },
  };
}
