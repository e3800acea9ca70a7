/** Links the player's real stylesheet once, and waits until it holds. */
export async function linkStyles(): Promise<void> {
  if (document.querySelector('link[data-player]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/src/player/player.css';
  link.dataset.player = '';
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
}
