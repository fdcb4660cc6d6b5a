/** `reply completion SHELL`: a static script, made from the tree of commands. */
import type { Command } from 'commander';
import type { Run } from '../program.js';
import { Refusal } from '../refusal.js';

/** What may follow `reply`: commands with their options, and the options of all. */
interface Words {
  commands: { name: string; about: string; options: string[] }[];
  globals: string[];
}

export const run: Run<object> = async ({ out }, [shell = ''], _options, program) => {
  if (!Object.hasOwn(scripts, shell)) {
    throw new Refusal('cli/unknown-shell', { shell, known: Object.keys(scripts) });
  }
  await out(scripts[shell as keyof typeof scripts](wordsOf(program)));
  return 0;
};

function wordsOf(program: Command): Words {
  const long = (c: Command): string[] => c.options.flatMap((o) => (o.long && !o.hidden ? [o.long] : []));
  return {
    commands: program.commands.map((c) => ({
      name: c.name(),
      about: c.description(),
      options: [...long(c), '--help'],
    })),
    globals: [...long(program), '--help'],
  };
}

const scripts = {
  bash: ({ commands, globals }: Words): string => `# reply completion bash >> ~/.bashrc
_reply() {
  local word=\${COMP_WORDS[COMP_CWORD]} command='' w
  for w in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $w in ${commands.map((c) => c.name).join('|')}) command=$w; break;; esac
  done
  local options='${globals.join(' ')}'
  case $command in
    '') [[ $word == -* ]] || options='${commands.map((c) => c.name).join(' ')}';;
${commands.map((c) => `    ${c.name}) options='${c.options.join(' ')} '$options;;`).join('\n')}
  esac
  COMPREPLY=()
  if [[ -z $command || $word == -* ]]; then
    while IFS= read -r w; do COMPREPLY+=("$w"); done < <(compgen -W "$options" -- "$word")
  fi
}
complete -o default -F _reply reply
`,
  zsh: ({ commands, globals }: Words): string => `#compdef reply
_reply() {
  local -a commands
  commands=(
${commands.map((c) => `    ${single(`${c.name}:${c.about.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    return
  fi
  case $words[2] in
${commands.map((c) => `    ${c.name}) [[ $PREFIX == -* ]] && compadd -- ${[...c.options, ...globals].join(' ')} || _files;;`).join('\n')}
    *) compadd -- ${globals.join(' ')};;
  esac
}
compdef _reply reply
`,
  fish: ({ commands, globals }: Words): string =>
    [
      ...commands.map(
        (c) => `complete -c reply -f -n __fish_use_subcommand -a ${c.name} -d ${single(c.about)}`,
      ),
      ...commands.flatMap((c) =>
        c.options.map((o) => `complete -c reply -n '__fish_seen_subcommand_from ${c.name}' -l ${o.slice(2)}`),
      ),
      ...globals.map((o) => `complete -c reply -l ${o.slice(2)}`),
      '',
    ].join('\n'),
  powershell: ({
    commands,
    globals,
  }: Words): string => `Register-ArgumentCompleter -Native -CommandName reply -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
${commands.map((c) => `    '${c.name}' = @(${[...c.options, ...globals].map((o) => `'${o}'`).join(', ')})`).join('\n')}
  }
  $command = $commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" } | Where-Object { $commands.ContainsKey($_) } | Select-Object -First 1
  $words = if ($command -and $command -ne $wordToComplete) { $commands[$command] } else { @($commands.Keys) + @(${globals.map((o) => `'${o}'`).join(', ')}) }
  $words | Sort-Object | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`,
};

function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
