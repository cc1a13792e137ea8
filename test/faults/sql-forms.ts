/** The classic forms of breaking out of a text into SQL, a few of each kind; `short` is one of each. */
export const sqlForms: Readonly<Record<string, readonly string[]>> = {
  quotes: [`'`, `"`, '`', `''`, `\\'`, `'"`, `%27`, `%2527`],
  'always true': [`' or 'a'='a`, `' or 1=1 -- `, `') or (1=1`, `" or 1=1 #`, `1 or true`, `x' or not 1=2 --`],
  'never true': [`' and 1=2 -- `, `') and ('a'='b`, `1 and false`],
  comments: [`admin'--`, `admin'/*`, `*/ or 1=1 /*`, `';%00`, `'--+-`],
  'another statement': [
    `'; drop table awards; --`,
    `'; truncate event_log; --`,
    `1; update people set name = 'x'`,
    `'; set role postgres; --`,
    `'; reset all; --`,
    `'); delete from workspaces; --`,
  ],
  'another workspace': [
    `'; set smallwins.workspace = ''; --`,
    `' or workspace_id <> workspace_id --`,
    `') or set_config('smallwins.workspace', '', false) is not null --`,
  ],
  union: [
    `' union select null --`,
    `' union all select null, null, null --`,
    `') union select usename, passwd from pg_shadow --`,
    `-1 union select 1`,
  ],
  'columns and order': [
    `1 order by 99`,
    `' group by 1 having 1=1 --`,
    `name desc; --`,
    `(case when 1=1 then 1 else 2 end)`,
  ],
  pause: [
    `'; select pg_sleep(600); --`,
    `' || pg_sleep(600) --`,
    `1 and 1=(select 1 from pg_sleep(600))`,
    `'; waitfor delay '0:10:00' --`,
    `' and sleep(600) --`,
    `' and benchmark(100000000, md5(1)) --`,
  ],
  'an error that tells': [
    `' and cast(version() as int) = 1 --`,
    `' and 1=(select cast(current_user as int)) --`,
    `'||(select 1/0)||'`,
    `' and extractvalue(1, 1) --`,
  ],
  'files and programs': [
    `'; copy people to '/tmp/x'; --`,
    `'; copy people from program 'id'; --`,
    `' union select pg_read_file('/etc/passwd') --`,
    `'; select lo_import('/etc/passwd'); --`,
  ],
  'quoting of PostgreSQL': [`$$ or 1=1 $$`, `$a$'$a$`, `E'\\047'`, `U&'\\0027'`, `$1`, `chr(39)||chr(39)`],
  patterns: [`%`, `_`, `%' escape '`, `\\%`, `[a-z]*`, `(?:)`, `)(`],
  'other signs': [
    '\u2019 or 1=1',
    '\uff07 or 1=1',
    '\u02bc or 1=1',
    '\u00bf\u0027',
    `'\r\n; select 1`,
    `'\t or 1=1`,
  ],
  types: [`null`, `NaN`, `-Infinity`, `0x27`, `1e309`, `{}`, `{"a":1}'`, `{1,2}`, `(1,2)`, `2026-02-30`],
};

export const allForms = Object.values(sqlForms).flat();
export const shortForms = Object.values(sqlForms).flatMap((forms) => forms.slice(0, 1));
