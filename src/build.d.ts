/** The version of the player, written by the build (vite.config.ts). */
declare const PLAYER_VERSION: string;
