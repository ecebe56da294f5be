// The Parse Server itself: `node serve.mjs <port> <database> <origin of the page>`.
import { createServer } from 'node:http';
import express from 'express';
import { ParseServer } from 'parse-server';

const [port, databaseURI, origin] = process.argv.slice(2);

/** Created by who is signed in, read as each record's list says; nobody finds, changes or deletes by the REST interface. */
const classLevelPermissions = {
  create: { requiresAuthentication: true },
  get: { requiresAuthentication: true },
  find: {},
  count: {},
  update: {},
  delete: {},
  addField: {},
};

const text = { type: 'String' };
const parse = new ParseServer({
  databaseURI,
  appId: 'amparo',
  masterKey: 'a-master-key-for-this-test',
  serverURL: `http://127.0.0.1:${port}/parse`,
  allowCustomObjectId: true,
  allowClientClassCreation: false,
  allowOrigin: ['https://portal.example', origin],
  silent: true,
  logsFolder: null,
  schema: {
    definitions: [
      {
        className: 'AmparoSubmission',
        fields: {
          form: text,
          caseCode: text,
          contentHash: text,
          body: text,
          ageYears: { type: 'Number' },
        },
        classLevelPermissions,
      },
      {
        className: 'AmparoSubmissionAttachment',
        fields: {
          submission: text,
          at: { type: 'Number' },
          content: { type: 'Bytes' },
          type: text,
          bytes: { type: 'Number' },
          contentHash: text,
        },
        classLevelPermissions,
      },
    ],
    strict: false,
    lockSchemas: true,
  },
});
await parse.start();
const app = express();
app.use('/parse', parse.app);
createServer(app).listen(Number(port), '127.0.0.1');
