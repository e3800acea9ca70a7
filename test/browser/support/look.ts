/** Links the player's real style files once, and waits until they hold. */
export async function linkStyles(): Promise<void> {
  if (document.querySelector('link[data-player]')) return;
  await Promise.all(['player.css', 'later.css'].map(linkStyle));
}

async function linkStyle(file: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/src/player/${file}`;
  link.dataset.player = '';
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
}
