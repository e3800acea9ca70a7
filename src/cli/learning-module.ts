import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { CommandError, sentenceFor } from './command-error.ts';
import { dev } from './dev.ts';
import { packageCourses } from './package.ts';
import { read } from './read.ts';
import { start } from './start.ts';

const help = `learning-module: turns Markdown into a course for any learning management system.

  learning-module start   [course folder]   build the course and take it in the local LMS
  learning-module dev     [course folder]   see the pages while you write them
  learning-module check   [course folder]   list what is wrong, and where
  learning-module package [course folder]   write the packages to upload
  learning-module read '<suspend data>' [course folder]
                                            say what a learning system has stored of a learner

  --target <scorm12 | scorm2004-3rd | scorm2004-4th | web>   only this one (package)
  --with <overlay.yaml>                                      another look, other words, less in it
  --strict                                                   warnings count as errors
  --port <number>                                            for start and dev
  --no-open                                                  do not open a browser

A folder that holds several courses stands for all of them (check, package).
With an overlay, theme, variables, support and “leave out” are as it says.
Without suspend data, read takes them from its input.`;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values, positionals } = readArguments();
    const [command, folder = '.'] = positionals;
    if (values.help || !command) {
      console.log(help);
      return command || values.help ? 0 : 1;
    }
    switch (command) {
      case 'check':
        return check(folder, values.strict, values.with);
      case 'package':
        return packageCourses(folder, { target: values.target, isStrict: values.strict, overlay: values.with });
      case 'dev':
        return await dev(folder, portOf(values.port), values.with);
      case 'read':
        return read(positionals.slice(1));
      case 'start':
        return await start(folder, { port: portOf(values.port), opens: !values['no-open'], overlay: values.with });
      default:
        throw new CommandError(`There is no command “${command}”.\n\n${help}`);
    }
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === null) throw error;
    console.error(sentence);
    return 1;
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        strict: { type: 'boolean', default: false },
        target: { type: 'string' },
        with: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new CommandError(`“${text}” is not a port: use a number from 1 to 65535.`);
  return port;
}
