// Starts `reply lsp` for the letters of a window.
const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

const letters = '**/*.reply.{yaml,yml}';
let client;

exports.activate = () => {
  const settings = workspace.getConfiguration('fuhan');
  const command = settings.get('command');
  // On Windows npm installs commands as .cmd files, which only a shell starts.
  const options = { shell: process.platform === 'win32' };
  client = new LanguageClient(
    'fuhan',
    '答复函',
    { command, args: ['lsp', '--lang', settings.get('language')], options },
    {
      documentSelector: [{ language: 'yaml', pattern: letters }],
      synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.{yaml,yml,json}') },
    },
  );
  return client.start();
};

exports.deactivate = () => client?.stop();
