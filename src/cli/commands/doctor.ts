/** `reply doctor`: what this machine and this folder give to work with. */
import type { FontRole } from '../../fonts/face.js';
import { loadFaces } from '../../fonts/load.js';
import { standardName } from '../../profile/decode.js';
import { resolveProfile } from '../../profile/resolve.js';
import { missingFolders, shortest } from '../files.js';
import type { ConfigOptions, Run } from '../program.js';
import type { Session } from '../session.js';
import { placeFinder } from '../settings.js';
import { version } from '../version.js';

const roles: readonly FontRole[] = ['fangsong', 'xiaobiaosong', 'heiti', 'kaiti', 'songti', 'latin'];

export const run: Run<ConfigOptions> = async (session, _args, options) => {
  const { io, say, out } = session;
  const { config, settings } = placeFinder(io.cwd, options)('x.reply.yaml');
  const name = settings.profile ?? standardName;
  const resolved = resolveProfile(name, settings.localProfiles);
  if ('problem' in resolved) throw new TypeError(`${resolved.problem}: ${resolved.name}`);
  const { profile, deviations } = resolved;
  const faces = await loadFaces({ use: config.fonts.use, dirs: config.fonts.dirs, families: profile.fonts });

  const { path: heading } = await session.paint('stdout');
  const lines = [
    heading(say('doctor/versions')),
    `  ${say('doctor/program', { version: version(), node: process.versions.node, system: `${process.platform} ${process.arch}` })}`,
    `  ${encoding(session)}`,
    heading(say('doctor/config')),
    `  ${config.path ? shortest(config.path, io.cwd) : say('doctor/no-config')}`,
    heading(say('doctor/fonts')),
    ...roles.map((role) => {
      const face = faces.face(role);
      const swap = faces.substitutions.find((s) => s.role === role);
      const origin = say(`doctor/origin-${face.origin}`);
      const used = say('doctor/font', { role: say(`doctor/role-${role}`), family: face.family, origin });
      return `  ${used}${swap ? say('doctor/instead', { wanted: swap.wanted }) : ''}`;
    }),
    ...missingFolders(config.fonts.dirs).map(
      (path) => `  ${say('cli/font-folder', { path: shortest(path, io.cwd) })}`,
    ),
    ...faces.unusable.map(
      (u) => `  ${say('doctor/unusable', { family: u.family, file: u.file, fault: u.fault })}`,
    ),
    heading(say('doctor/profile', { name: profile.name, note: profile.note })),
    ...(deviations.length === 0
      ? [`  ${say('doctor/no-deviations')}`]
      : deviations.map((d) => {
          const standard = d.standard === undefined ? say('doctor/nothing') : JSON.stringify(d.standard);
          return `  ${say('doctor/deviation', { path: d.path, local: JSON.stringify(d.local), standard })}`;
        })),
  ];
  await out(`${lines.join('\n')}\n`);
  return 0;
};

/** Where the terminal says that it is not UTF-8, Chinese sentences may come out as 乱码. */
function encoding({ io, say }: Session): string {
  if (process.platform === 'win32') return say('doctor/encoding#windows');
  const locale = io.env.LC_ALL || io.env.LC_CTYPE || io.env.LANG || '';
  if (/utf-?8/iu.test(locale)) return say('doctor/encoding', { locale });
  return say('doctor/encoding#other', { locale: locale === '' ? 'POSIX' : locale });
}
