export declare const browserFlags: readonly string[];
export declare function findBrowser(): { executablePath: string; env: Record<string, string | undefined> };
