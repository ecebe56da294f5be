// Debian's WordPress with MariaDB and PHP's own server, on loopback only, in a folder that is thrown away.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asUser } from '../run/as-user.mjs';
import { freePort } from '../run/free-port.mjs';
import { untilAnswers } from '../run/until-answers.mjs';

const SOURCE = '/usr/share/wordpress';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What is missing on this machine; undefined when nothing is. */
export function lackingForWordPress() {
  const lacking = ['php', 'mariadbd', 'mariadb-install-db'].filter((program) => !isThere(program));
  if (!existsSync(`${SOURCE}/wp-load.php`)) lacking.push('wordpress');
  return lacking.length > 0
    ? `no ${lacking.join(', no ')} (Debian: wordpress, php-cli, php-mysql, mariadb-server)`
    : undefined;
}

function isThere(program) {
  try {
    execFileSync('which', [program], {
      stdio: 'ignore',
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    });
    return true;
  } catch {
    return false;
  }
}

/** Starts a database of its own; `stop` ends it and removes its folder. */
export async function startMariaDb() {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-wordpress-'));
  const user = asUser('mysql', folder);
  const [files, socket] = [join(folder, 'data'), join(folder, 'socket')];
  const common = ['--no-defaults', `--datadir=${files}`];
  execFileSync('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db'], {
    ...user,
    stdio: 'ignore',
  });
  const port = await freePort();
  const options = [
    ...common,
    `--socket=${socket}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--innodb-flush-log-at-trx-commit=1',
  ];
  const server = spawn('/usr/sbin/mariadbd', options, { ...user, stdio: 'ignore' });
  const query = (sql, database = '') =>
    execFileSync(
      'mariadb',
      [
        '--no-defaults',
        '-h127.0.0.1',
        `-P${port}`,
        '-uroot',
        '--batch',
        '--raw',
        '-N',
        '-e',
        sql,
        ...(database ? [database] : []),
      ],
      { maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] },
    );
  await untilAnswers(() => query('select 1'));
  query('create database portal character set utf8mb4');
  return {
    port,
    folder,
    query: (sql) => query(sql, 'portal').toString().trim(),
    stop: async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies WordPress, sets it up with our plugin, and gives the credentials that were made. */
export function installWordPress({ folder, port }) {
  const site = join(folder, 'site');
  mkdirSync(site);
  cpSync(SOURCE, site, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\/(languages|\.htaccess|themes)$/.test(path),
  });
  mkdirSync(join(site, 'wp-content/themes'), { recursive: true });
  cpSync(here('../../../packages/sdk/wordpress/amparo-receiver'), join(site, 'wp-content/plugins/amparo-receiver'), {
    recursive: true,
  });
  writeFileSync(join(site, 'wp-config.php'), configOf(port));
  const made = execFileSync(
    'php',
    ['-d', 'display_errors=stderr', '-d', 'sendmail_path=/bin/true', here('install.php'), site],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return { site, ...JSON.parse(made.toString()) };
}

const configOf = (port) => `<?php
define( 'DB_NAME', 'portal' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '127.0.0.1:${port}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'AUTH_KEY', 'for this test' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_ENVIRONMENT_TYPE', 'local' ); // application passwords without TLS
$table_prefix = 'wp_';
if ( isset( $_SERVER['HTTP_HOST'] ) ) {
	define( 'WP_HOME', 'http://' . $_SERVER['HTTP_HOST'] );
	define( 'WP_SITEURL', 'http://' . $_SERVER['HTTP_HOST'] );
}
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

/** Starts PHP's own server on the site; it is killed with all its workers. */
export async function startPhp({ site, port }) {
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site, here('router.php')], {
    stdio: 'ignore',
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
    detached: true,
  });
  await untilAnswers(async () => {
    const reply = await fetch(`http://127.0.0.1:${port}/wp-json/`);
    if (!reply.ok) throw new Error(`WordPress answers ${reply.status}`);
  });
  return {
    kill: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      process.kill(-server.pid, 'SIGKILL');
      await once(server, 'exit');
    },
  };
}
