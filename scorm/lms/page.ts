/** The shell of every page of the LMS; the program fills it by the address it stands at. */
export const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Local LMS</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/lms.css">
    <script type="module" src="/lms.js"></script>
  </head>
  <body>
    <noscript>This page needs JavaScript.</noscript>
    <main id="page"></main>
  </body>
</html>
`;

/** What a course finds instead of its files when its learner has been signed out. */
export const loginPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Log in</title>
  </head>
  <body>
    <h1>Log in</h1>
    <p>You have been signed out of the local LMS. “Relaunch” signs you in again.</p>
  </body>
</html>
`;

/** What the LMS's own pages may load; the course's files get no policy from here, they carry their own. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
